using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Imports.Planning;

namespace Partnership.Graph.Imports.Alarm;

/// <summary>Reads what the alarm has to know about a plan, and asks it.</summary>
internal static class NoticeReader
{
    public static async ValueTask<IReadOnlyList<RegisterNotice>> NoticesAsync(
        IStoreSession session, ImportPlan plan, RegisterDefinition definition, DateTimeOffset now, CancellationToken ct)
    {
        var work = await AffectedWork.ReadAsync(session, RegisterAlarm.Candidates(plan), now, ct);
        if (work.Count == 0)
            return [];
        var affected = work.Keys.ToList();
        var links = await session.ToListAsync(session.Query<SchoolLink>().Where(x => affected.Contains(x.PredecessorId)), ct);
        var successors = links.GroupBy(link => link.PredecessorId).Where(after => after.Count() == 1).ToDictionary(after => after.Key, after => after.Single().SuccessorId);
        var trusts = plan.Changes.Select(change => change.After).OfType<Membership>().Where(edge => work.ContainsKey(edge.SchoolId)).Select(edge => edge.TrustId);
        var planned = plan.Changes.Select(change => change.After).OfType<SchoolLink>().Where(link => work.ContainsKey(link.PredecessorId)).Select(link => link.SuccessorId);
        var found = await session.FindManyAsync<Organisation>([.. affected, .. successors.Values, .. trusts, .. planned], ct);
        return RegisterAlarm.Notices(plan, new(work, found.ToDictionary(each => each.Key, each => each.Value.Name), successors), definition.Source, now);
    }
}
