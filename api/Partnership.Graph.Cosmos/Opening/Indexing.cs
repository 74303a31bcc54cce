using System.Collections.ObjectModel;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;

namespace Partnership.Graph.Cosmos.Opening;

/// <summary>
/// How the container is made: by infra/modules/cosmos.bicep, which a test holds to this. An order that has its composite index
/// is answered from one range of it; one that has not is put together in memory.
/// </summary>
internal static class Indexing
{
    internal const string PartitionKeyPath = "/aggregateId";

    /// <summary>What lists are ordered by, one field each; the type comes before it and the id after it. A test finds the orders there are.</summary>
    private static readonly string[] Sorts =
    [
        "aggregateId", "at", "closedOn", "date", "dueAt", "dueOn", "from", "heldOn", "measure", "nextAt", "normalisedName", "number", "on", "openedOn",
        "pupilCount", "question", "raisedAt", "receivedAt", "reviewDueOn", "schoolId", "sendAt", "sentAt", "since", "startedOn", "startsAt", "title",
    ];

    /// <summary>Texts that are read and never compared, and what is inside records: not indexed, so that they cost nothing to write.</summary>
    private static readonly string[] Excluded =
    [
        "/acceptanceCriterion/?", "/address/*", "/aims/*", "/attempts/*", "/before/*", "/changes/*", "/evidence/*", "/fields/*", "/hash/?", "/keys/*",
        "/previousHash/?", "/revisions/*", "/summary/?", "/told/*", "/venue/?", "/website/?", "/\"_etag\"/?",
    ];

    /// <summary>The paths of each composite index, all ascending.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Composites { get; } =
    [
        [DocumentJson.TypeProperty, "id"],
        .. Sorts.Select(sort => (string[])[DocumentJson.TypeProperty, sort, "id"]),
        [DocumentJson.TypeProperty, "aggregateId", "number", "id"],
    ];

    /// <summary>The container as it has to be.</summary>
    internal static ContainerProperties Container(string id)
    {
        var policy = new IndexingPolicy { IndexingMode = IndexingMode.Consistent, Automatic = true };
        policy.IncludedPaths.Add(new IncludedPath { Path = "/*" });
        foreach (var path in Excluded)
            policy.ExcludedPaths.Add(new ExcludedPath { Path = path });
        foreach (var composite in Composites)
            policy.CompositeIndexes.Add(new Collection<CompositePath>([.. composite.Select(path => new CompositePath { Path = "/" + path, Order = CompositePathSortOrder.Ascending })]));
        // On, without a time for everything: items that say a time of their own go by themselves.
        return new ContainerProperties(id, PartitionKeyPath) { IndexingPolicy = policy, DefaultTimeToLive = -1 };
    }

    /// <summary>Whether an order is one range of an index: its fields after the type, all in one direction.</summary>
    internal static bool Serves(IReadOnlyList<string> fields) =>
        Composites.Any(composite => composite.Skip(1).SequenceEqual(fields, StringComparer.Ordinal));
}
