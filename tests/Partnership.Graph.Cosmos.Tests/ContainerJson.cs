using System.Text.Json.Nodes;
using Microsoft.Azure.Cosmos;

namespace Partnership.Graph.Cosmos.Tests;

/// <summary>A container as the service describes it.</summary>
internal static class ContainerJson
{
    public static JsonObject Of(ContainerProperties container) => new()
    {
        ["id"] = container.Id,
        ["partitionKey"] = new JsonObject { ["paths"] = new JsonArray(container.PartitionKeyPath), ["kind"] = "Hash", ["version"] = 2 },
        ["defaultTtl"] = container.DefaultTimeToLive,
        ["indexingPolicy"] = new JsonObject
        {
            ["indexingMode"] = "consistent",
            ["automatic"] = true,
            ["includedPaths"] = new JsonArray([.. container.IndexingPolicy.IncludedPaths.Select(path => new JsonObject { ["path"] = path.Path })]),
            ["excludedPaths"] = new JsonArray([.. container.IndexingPolicy.ExcludedPaths.Select(path => new JsonObject { ["path"] = path.Path })]),
            ["compositeIndexes"] = new JsonArray([.. container.IndexingPolicy.CompositeIndexes.Select(index =>
                new JsonArray([.. index.Select(path => new JsonObject { ["path"] = path.Path, ["order"] = path.Order == CompositePathSortOrder.Descending ? "descending" : "ascending" })]))]),
        },
    };
}
