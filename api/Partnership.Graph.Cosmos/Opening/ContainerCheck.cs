using Microsoft.Azure.Cosmos;

namespace Partnership.Graph.Cosmos.Opening;

/// <summary>Whether a container is as the store needs it; it changes nothing.</summary>
internal static class ContainerCheck
{
    /// <summary>What differs, a sentence each.</summary>
    internal static IReadOnlyList<string> Differences(ContainerProperties actual, ContainerProperties needed)
    {
        List<string> differences = [];
        if (actual.PartitionKeyPath != needed.PartitionKeyPath)
            differences.Add($"Its partition key is {actual.PartitionKeyPath}, and it has to be {needed.PartitionKeyPath}.");
        if (actual.DefaultTimeToLive is null)
            differences.Add("Its items do not go by themselves: time to live has to be on, without a default.");
        else if (actual.DefaultTimeToLive != needed.DefaultTimeToLive)
            differences.Add($"All its items would go after {actual.DefaultTimeToLive} seconds: time to live has to be on, without a default.");
        List<string> there = [.. actual.IndexingPolicy.CompositeIndexes.Select(Text)];
        foreach (var missing in needed.IndexingPolicy.CompositeIndexes.Select(Text).Where(index => !there.Contains(index)))
            differences.Add($"It lacks the composite index ({missing}).");
        return differences;
    }

    private static string Text(IEnumerable<CompositePath> index) =>
        string.Join(", ", index.Select(path => path.Order is CompositePathSortOrder.Descending ? path.Path + " descending" : path.Path));
}
