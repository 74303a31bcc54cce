using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Live;

/// <summary>What tests of live updates ask of a graph.</summary>
internal static class LiveGraph
{
    public const string Goldsmith = "Event:clinic-goldsmith-flu";
    public const string Rivers = "Event:clinic-rivers-flu";

    /// <summary>The place after the latest change.</summary>
    public static async Task<string> PlaceAsync(this ChangingGraph graph) =>
        (string)(await graph.RunAsync("{ changes(first: 1) { latestCursor } }"))["data"]!["changes"]!["latestCursor"]!;

    /// <summary>Moves an event to another venue.</summary>
    public static async Task MoveAsync(this ChangingGraph graph, string id, string venue)
    {
        var answer = await graph.RunAsync($$"""mutation { rescheduleEvent(input: { id: "{{id}}", venue: "{{venue}}", reason: "Room" }) { errors { ... on Error { message } } } }""");
        Assert.Null(answer["data"]!["rescheduleEvent"]!["errors"]);
    }

    /// <summary>Writes an event past all rules, as a store would let anybody.</summary>
    public static async Task TouchAsync(this ChangingGraph graph, string id) => await graph.CommitAsync(await graph.FindAsync<Event>(id));

    /// <summary>The next so many results of a subscription.</summary>
    public static async Task<IReadOnlyList<JsonNode>> TakeAsync(this IAsyncEnumerable<JsonNode> results, int count)
    {
        List<JsonNode> taken = [];
        if (count == 0)
            return taken;
        await foreach (var result in results)
        {
            taken.Add(result);
            if (taken.Count == count)
                break;
        }

        return taken;
    }

    /// <summary>All changes of the store, from the first one on.</summary>
    public static async Task<IReadOnlyList<Change>> AllChangesAsync(this ChangingGraph graph) =>
        (await graph.Store.ReadChangesAsync(ChangeCursor.Start, int.MaxValue, TestContext.Current.CancellationToken))!.Changes;
}
