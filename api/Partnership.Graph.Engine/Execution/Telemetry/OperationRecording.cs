using System.Diagnostics;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution.Telemetry;

/// <summary>Tells of one operation from its request to its result.</summary>
internal sealed class OperationRecording : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly long _started;
    private readonly Activity? _span;
    private string _type = "unknown";

    private OperationRecording(TimeProvider clock)
    {
        _clock = clock;
        _started = clock.GetTimestamp();
        _span = EngineTelemetry.Spans.StartActivity("GraphQL operation", ActivityKind.Internal);
    }

    /// <summary>Begins, if anybody wants to know.</summary>
    public static OperationRecording? Start(TimeProvider clock) => EngineTelemetry.IsWanted ? new OperationRecording(clock) : null;

    /// <summary>Notes which document was meant.</summary>
    public void Document(DocumentHash hash) => _span?.SetTag("graphql.document.hash", hash.ToString());

    /// <summary>Notes which operation it is; the span is called by type and name, as the operation calls itself.</summary>
    public void Operation(OperationDefinitionNode operation)
    {
        _type = operation.Operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => "unknown",
        };
        if (_span is null)
            return;
        _span.SetTag("graphql.operation.type", _type);
        _span.DisplayName = _type;
        if (operation.Name?.Value is { } name)
        {
            _span.SetTag("graphql.operation.name", name);
            _span.DisplayName = $"{_type} {name}";
        }
    }

    /// <summary>Whether a span would carry the cost; else it need not be reckoned.</summary>
    public bool WantsCost => _span is { IsAllDataRequested: true };

    /// <summary>Notes what it costs at most.</summary>
    public void Cost(double fieldCost) => _span?.SetTag("graphql.operation.cost", fieldCost);

    /// <summary>Notes how it ended.</summary>
    public void Result(ExecutionResult result)
    {
        foreach (var error in result.Errors)
            EngineTelemetry.Errors.Add(1, new KeyValuePair<string, object?>("code", error.Code));
        if (result.Errors.Count > 0)
        {
            _span?.SetTag("graphql.errors", result.Errors.Count);
            _span?.SetStatus(ActivityStatusCode.Error, result.Errors[0].Code);
        }

        EngineTelemetry.Duration.Record(
            _clock.GetElapsedTime(_started).TotalSeconds,
            new KeyValuePair<string, object?>("graphql.operation.type", _type),
            new KeyValuePair<string, object?>("errors", result.Errors.Count > 0));
    }

    public void Dispose() => _span?.Dispose();
}
