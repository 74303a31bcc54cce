using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Partnership.Graph.Engine.Execution.Telemetry;

/// <summary>
/// What the engine tells of itself: a span for each operation and for each batch of a loader, and figures. Attribute names of
/// operations are OpenTelemetry's (https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/). Without a listener it costs
/// nothing. No value of a variable or argument is ever told.
/// </summary>
public static class EngineTelemetry
{
    /// <summary>The name spans and figures are listened to by.</summary>
    public const string Name = "Partnership.Graph.Engine";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Spans { get; } = new(Name);

    /// <summary>How long operations took, in seconds, by type and by whether they had errors.</summary>
    internal static Histogram<double> Duration { get; } =
        Meter.CreateHistogram<double>("graphql.operation.duration", "s", "How long operations took.", advice: new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    /// <summary>Errors in responses, by code.</summary>
    internal static Counter<long> Errors { get; } = Meter.CreateCounter<long>("graphql.errors", "{error}", "Errors in responses.");

    /// <summary>How many keys went to a loader at once, by loader.</summary>
    internal static Histogram<int> BatchSize { get; } =
        Meter.CreateHistogram<int>("graphql.loader.batch_size", "{key}", "Keys that were loaded together.", advice: new() { HistogramBucketBoundaries = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000] });

    /// <summary>Plans that were looked for, by whether they were remembered.</summary>
    internal static Counter<long> Plans { get; } = Meter.CreateCounter<long>("graphql.plans", "{plan}", "Plans of operations, remembered or made.");

    /// <summary>Whether anybody wants to know of operations.</summary>
    internal static bool IsWanted => Spans.HasListeners() || Duration.Enabled || Errors.Enabled;
}
