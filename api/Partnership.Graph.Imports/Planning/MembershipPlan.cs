using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Planning;

/// <summary>
/// What the register's present memberships change. A membership it no longer has ends on the last day it can have held:
/// the day before the school's next one began, the day the school closed, or else the day before the extract. It is never
/// taken away, one that a user entered is not the register's to end, and where rows of the file cannot be understood, or
/// the file does not cover the school, nothing ends for want of a row.
/// </summary>
internal static class MembershipPlan
{
    public static async ValueTask MakeAsync(IStoreSession session, IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress, CancellationToken ct)
    {
        var memberships = await session.ToListAsync(session.Query<Membership>(), ct);
        var schools = (await session.ToListAsync(session.Query<School>().Select(x => new { x.Id, x.ClosedOn }), ct)).ToDictionary(x => x.Id, x => x.ClosedOn);
        var trusts = (await session.ToListAsync(session.Query<SchoolTrust>().Select(x => new { x.Id, x.Name }), ct)).ToDictionary(x => x.Id, x => x.Name);
        Compare(rows, plan, progress, memberships, schools, trusts);
    }

    /// <summary>Compares what the rows say with the present state.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="plan">Where it is gathered.</param>
    /// <param name="progress">How many rows are read.</param>
    /// <param name="memberships">All memberships there are.</param>
    /// <param name="schools">The schools there are, with the day each closed.</param>
    /// <param name="trusts">The trusts there are, with their names.</param>
    public static void Compare(
        IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress,
        IReadOnlyList<Membership> memberships, IReadOnlyDictionary<NodeId, DateOnly?> schools, IReadOnlyDictionary<NodeId, string> trusts)
    {
        var open = memberships.Where(edge => edge.Until is null).ToLookup(edge => (edge.SchoolId, edge.TrustId));
        var ids = memberships.Select(edge => edge.Id).ToHashSet();
        var held = new HashSet<NodeId>();
        var said = new Dictionary<NodeId, Membership>();
        foreach (var row in plan.Documents(rows, progress))
        {
            var edge = (Membership)row.Document;
            if (!trusts.ContainsKey(edge.TrustId))
                Defer(row, "Group UID", $"The graph has no trust {edge.TrustId.Key}. Import the groups first.");
            else if (!schools.ContainsKey(edge.SchoolId))
                Defer(row, "URN", $"The graph has no school {edge.SchoolId.Key}. Import the schools first.");
            else if (said.TryGetValue(edge.SchoolId, out var other))
                plan.Reject(new(row.Line, "URN", $"The school {edge.SchoolId.Key} is in the trust {other.TrustId.Key} by another row; it is in one trust at a time.", row.Raw));
            else
            {
                said.Add(edge.SchoolId, edge);
                plan.Coverage.Has(edge.SchoolId.Key, isClosed: false);
                Hold(plan, edge, [.. open[(edge.SchoolId, edge.TrustId)]], ids, held);
            }
        }

        var (isOfTheSame, uncovered) = (plan.Coverage.IsOfTheSame, new List<string>());
        foreach (var edge in memberships.Where(edge => edge is { Until: null, Source: Source.Gias } && !held.Contains(edge.Id) && !(edge.AsOf > plan.SnapshotOn)))
        {
            // A row that cannot be understood may be the very one: nothing ends for its sake.
            if (plan.NotUnderstood > 0 && !said.ContainsKey(edge.SchoolId))
                plan.Wonder(edge.SchoolId, $"The school {edge.SchoolId.Key} is not in the file, of which {plan.NotUnderstood} rows cannot be understood; it is kept in {trusts.GetValueOrDefault(edge.TrustId) ?? edge.TrustId.Key}.");
            else if (!said.ContainsKey(edge.SchoolId) && !(schools.GetValueOrDefault(edge.SchoolId) <= plan.SnapshotOn) && !(isOfTheSame && plan.Coverage.Had(edge.SchoolId.Key)))
                uncovered.Add($"{edge.SchoolId.Key} in {trusts.GetValueOrDefault(edge.TrustId) ?? edge.TrustId.Key}");
            else
                End(plan, edge, said.GetValueOrDefault(edge.SchoolId), schools.GetValueOrDefault(edge.SchoolId), trusts);
        }

        plan.LeaveUncovered("memberships that the graph has", uncovered);

        void Defer(RowResult.Understood row, string column, string reason) => plan.Reject(new(row.Line, column, reason, row.Raw) { Deferred = true });
    }

    private static void Hold(PlanBuilder plan, Membership said, IReadOnlyList<Membership> open, HashSet<NodeId> ids, HashSet<NodeId> held)
    {
        // The same beginning, or one side does not know it: the same membership. A later beginning is a return to the trust.
        var same = open.FirstOrDefault(edge => edge.From == said.From) ?? open.FirstOrDefault(edge => edge.From is null || said.From is null || said.From < edge.From);
        if (same is null)
        {
            // An ended membership of the same first day keeps its place: the register took the end back.
            if (ids.Contains(said.Id))
                plan.Wonder(said.SchoolId, $"The school {said.SchoolId.Key} is in the trust {said.TrustId.Key} again since {Day(said.From)}, a membership that had ended.");
            plan.Create(said, onVersion: null);
            held.Add(said.Id);
            return;
        }

        held.Add(same.Id);
        var after = same with { From = said.From ?? same.From, AsOf = said.AsOf, Source = said.Source };
        var fields = DocumentFields.Differences(same, after);
        if (fields.Count == 0 || same.AsOf > plan.SnapshotOn)
            plan.Leave();
        else
            plan.Write(new(PlannedChangeType.Changed, same, after, fields));
    }

    private static void End(PlanBuilder plan, Membership edge, Membership? next, DateOnly? closed, IReadOnlyDictionary<NodeId, string> trusts)
    {
        var last = next?.From?.AddDays(-1) ?? closed ?? plan.SnapshotOn.AddDays(-1);
        if (edge.From is { } from && last < from) last = from;
        var after = edge with { Until = last, AsOf = plan.SnapshotOn };
        plan.Write(new(PlannedChangeType.Closed, edge, after, DocumentFields.Differences(edge, after)));
        if (next is null && closed is null)
            plan.Wonder(edge.SchoolId, $"The school {edge.SchoolId.Key} is no longer in {trusts.GetValueOrDefault(edge.TrustId) ?? edge.TrustId.Key}, and in no other trust. When it left is not said: the day before the extract is taken.");
    }

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", null) : "ever";
}
