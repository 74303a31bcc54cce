using System.Collections.Concurrent;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>A span as a program exported it.</summary>
internal sealed record ExportedSpan(string Trace, string Id, string Parent, string Name);

/// <summary>A collector of OpenTelemetry over HTTP that keeps spans and forgets figures and logs.</summary>
internal sealed class TraceSink : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ExportedSpan> _spans = [];

    private TraceSink(WebApplication app) => _app = app;

    /// <summary>What a program is to be told so that it exports here, soon.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.First(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
    };

    /// <summary>Every span so far.</summary>
    public IReadOnlyList<ExportedSpan> Spans => [.. _spans];

    public static async Task<TraceSink> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var sink = new TraceSink(builder.Build());
        sink._app.MapPost("/v1/traces", sink.TakeAsync);
        sink._app.MapPost("/v1/{other}", () => Results.Ok());
        await sink._app.StartAsync(cancellationToken);
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // ExportTraceServiceRequest.resource_spans = 1, ResourceSpans.scope_spans = 2, ScopeSpans.spans = 2.
    // https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto
    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var body = await ByteString.FromStreamAsync(request.Body, request.HttpContext.RequestAborted);
        foreach (var span in Fields(body, 1).SelectMany(resource => Fields(resource, 2)).SelectMany(scope => Fields(scope, 2)))
            _spans.Enqueue(new ExportedSpan(Hex(span, 1), Hex(span, 2), Hex(span, 4), Fields(span, 5).Single().ToStringUtf8()));
        return Results.Ok();
    }

    private static string Hex(ByteString span, int field) => Convert.ToHexStringLower(Fields(span, field).SingleOrDefault(ByteString.Empty).Span);

    private static List<ByteString> Fields(ByteString message, int field)
    {
        var found = new List<ByteString>();
        using var input = message.CreateCodedInput();
        while (input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) == field && WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
                found.Add(input.ReadBytes());
            else
                input.SkipLastField();
        }

        return found;
    }
}
