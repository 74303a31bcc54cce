using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Planning;

/// <summary>
/// What the register's links change. A link belongs to its successor; where the graph does not have that, to its
/// predecessor. One the register no longer has is history all the same, and kept.
/// </summary>
internal static class SchoolLinkPlan
{
    public static async ValueTask MakeAsync(IStoreSession session, IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress, CancellationToken ct)
    {
        var links = (await session.ToListAsync(session.Query<SchoolLink>(), ct)).ToDictionary(link => link.Id);
        var schools = (await session.ToListAsync(session.Query<School>().Select(x => new { x.Id }), ct)).Select(x => x.Id).ToHashSet();
        Compare(rows, plan, progress, links, schools);
    }

    /// <summary>Compares what the rows say with the present state.</summary>
    public static void Compare(
        IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress,
        IReadOnlyDictionary<NodeId, SchoolLink> links, IReadOnlySet<NodeId> schools)
    {
        foreach (var row in plan.Documents(rows, progress))
        {
            var said = (SchoolLink)row.Document;
            if (links.GetValueOrDefault(said.Id) is { } known)
                Compare(plan, known, said with { AggregateId = known.AggregateId });
            else if (schools.Contains(said.SuccessorId))
                plan.Create(said, onVersion: null);
            else if (schools.Contains(said.PredecessorId))
                plan.Create(said with { AggregateId = said.PredecessorId }, onVersion: null);
            else
                plan.Reject(new(row.Line, "URN", $"The graph has neither school {said.PredecessorUrn} nor school {said.SuccessorUrn}. Import the schools first.", row.Raw) { Deferred = true });
            if (!schools.Contains(said.SuccessorId) || !schools.Contains(said.PredecessorId))
                plan.Wonder(said.SuccessorId, $"The link of {said.PredecessorUrn} to {said.SuccessorUrn} names a school that the graph does not have.");
        }
    }

    private static void Compare(PlanBuilder plan, SchoolLink known, SchoolLink said)
    {
        var fields = DocumentFields.Differences(known, said);
        if (fields.Count == 0 || known.AsOf > plan.SnapshotOn)
            plan.Leave();
        else
            plan.Write(new(PlannedChangeType.Changed, known, said, fields));
    }
}
