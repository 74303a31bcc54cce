using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Organisations;

/// <summary>Where a school comes from and what became of it, through every conversion, merger and split that is known.</summary>
/// <param name="Predecessors">What it came out of, nearest first.</param>
/// <param name="Successors">What came out of it, nearest first.</param>
/// <param name="InPlace">The schools that stand in its place: where its successors end, itself where it has none.</param>
public sealed record SchoolLineage(IReadOnlyList<LineageStep> Predecessors, IReadOnlyList<LineageStep> Successors, IReadOnlyList<NodeId> InPlace)
{
    /// <summary>How many generations are followed each way.</summary>
    public const int MostGenerations = 20;

    /// <summary>The lineage of one school.</summary>
    /// <param name="school">The school.</param>
    /// <param name="links">All links that lead there, from either side; more do no harm.</param>
    /// <param name="at">Changes after this day are left out; one without a day is always known. <c>null</c> for all.</param>
    public static SchoolLineage Of(NodeId school, IEnumerable<SchoolLink> links, DateOnly? at)
    {
        var known = links.Where(link => at is null || link.On is null || link.On <= at).DistinctBy(link => link.Id).ToList();
        var before = Walk(school, known.ToLookup(link => link.SuccessorId), link => link.PredecessorId);
        var after = Walk(school, known.ToLookup(link => link.PredecessorId), link => link.SuccessorId);
        var replaced = after.Select(step => step.Link.PredecessorId).ToHashSet();
        List<NodeId> ends = [.. after.Select(step => step.Link.SuccessorId).Where(id => !replaced.Contains(id)).Distinct().Order()];
        return new(before, after, ends.Count == 0 ? [school] : ends);
    }

    // A link is followed once and a school left once, so a circle in the register ends where it began.
    private static List<LineageStep> Walk(NodeId school, ILookup<NodeId, SchoolLink> links, Func<SchoolLink, NodeId> far)
    {
        List<LineageStep> steps = [];
        HashSet<NodeId> left = [school];
        List<NodeId> frontier = [school];
        for (var generation = 1; frontier.Count > 0 && generation <= MostGenerations; generation++)
        {
            var found = frontier.SelectMany(id => links[id]).OrderBy(link => link.On ?? DateOnly.MinValue).ThenBy(link => link.Id).ToList();
            steps.AddRange(found.Select(link => new LineageStep(generation, link)));
            frontier = [.. found.Select(far).Where(left.Add)];
        }

        return steps;
    }
}

/// <summary>One step of a school's lineage.</summary>
/// <param name="Generation">How far away it is, from 1.</param>
/// <param name="Link">What happened.</param>
public sealed record LineageStep(int Generation, SchoolLink Link);
