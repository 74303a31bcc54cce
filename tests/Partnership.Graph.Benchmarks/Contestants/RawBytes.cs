using Microsoft.AspNetCore.Builder;
using Partnership.Graph.Benchmarks.Data;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>Sends a response made at start-up: what the HTTP server alone costs.</summary>
internal sealed class RawBytes() : Contestant("raw", "raw bytes")
{
    public override void Map(WebApplication app, ContestantOptions options)
    {
        var bytes = options.Scenario.Serialise(new DataSet());
        app.MapPost("/graphql", async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        });
    }
}
