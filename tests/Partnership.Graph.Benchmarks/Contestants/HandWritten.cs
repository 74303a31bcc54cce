using Microsoft.AspNetCore.Builder;
using Partnership.Graph.Benchmarks.Data;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>
/// An endpoint written for one query: reads and filters the objects in memory, copies them into records made for the
/// response and writes those with source-generated System.Text.Json.
/// </summary>
internal sealed class HandWritten() : Contestant("hand-written", "hand-written, in memory")
{
    public override void Map(WebApplication app, ContestantOptions options)
    {
        var data = new DataSet();
        app.MapPost("/graphql", context => options.Scenario.Answer(data, context.Response));
    }
}
