using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution.Loading;

namespace Partnership.Graph.Api.Loaders;

/// <summary>
/// The links that lead to each school and away from it, however many schools lie between: one store query per generation for
/// all schools of a level. Schools of one load get each other's links too, which are none of their lineage.
/// </summary>
public sealed class LineageOfSchool(IStoreSession session) : BatchDataLoader<NodeId, IReadOnlyCollection<SchoolLink>>
{
    /// <summary>The lineage of a school as it was known on a day; <c>null</c> for all that is known.</summary>
    public async ValueTask<SchoolLineage> LineageAsync(NodeId school, DateOnly? at, CancellationToken ct) =>
        SchoolLineage.Of(school, (await LoadAsync(school, ct))!, at);

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyDictionary<NodeId, IReadOnlyCollection<SchoolLink>>> LoadBatchAsync(IReadOnlyList<NodeId> keys, CancellationToken ct)
    {
        var links = await ReadAsync(session, keys, ct);
        return keys.ToDictionary(key => key, _ => links);
    }

    /// <summary>All links that lead to some schools and away from them.</summary>
    internal static async ValueTask<IReadOnlyCollection<SchoolLink>> ReadAsync(IStoreSession session, IReadOnlyList<NodeId> schools, CancellationToken ct)
    {
        var links = new Dictionary<NodeId, SchoolLink>();
        HashSet<NodeId> seenBefore = [.. schools], seenAfter = [.. schools];
        List<NodeId> before = [.. schools], after = [.. schools];
        for (var generation = 0; before.Count + after.Count > 0 && generation < SchoolLineage.MostGenerations; generation++)
        {
            var found = await session.ToListAsync(
                session.Query<SchoolLink>().Where(x => before.Contains(x.SuccessorId) || after.Contains(x.PredecessorId)), ct);
            foreach (var link in found)
                links.TryAdd(link.Id, link);
            before = [.. found.Where(link => seenBefore.Contains(link.SuccessorId)).Select(link => link.PredecessorId).Where(seenBefore.Add)];
            after = [.. found.Where(link => seenAfter.Contains(link.PredecessorId)).Select(link => link.SuccessorId).Where(seenAfter.Add)];
        }

        return links.Values;
    }
}
