using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Planning;

/// <summary>
/// What the feed of bank holidays changes. It reaches some years back: days before its first are kept. A day that has gone
/// from it was moved, and is pointed out.
/// </summary>
internal static class BankHolidayPlan
{
    public static async ValueTask MakeAsync(IStoreSession session, IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress, CancellationToken ct)
    {
        var known = (await session.ToListAsync(session.Query<BankHolidayCalendar>(), ct)).ToDictionary(calendar => calendar.Id);
        Compare(rows, plan, progress, known);
    }

    /// <summary>Compares what the feed says with the present state.</summary>
    public static void Compare(IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress, IReadOnlyDictionary<NodeId, BankHolidayCalendar> known)
    {
        foreach (var row in plan.Documents(rows, progress))
        {
            var said = (BankHolidayCalendar)row.Document;
            plan.CountRows(said.Days.Count - 1);
            if (known.GetValueOrDefault(said.Id) is not { } before)
                plan.Create(said, onVersion: 0);
            else
                Compare(plan, before, said with { Days = [.. before.Days.Where(day => day.On < said.Days[0].On), .. said.Days] });
        }

        foreach (var gone in known.Values.Where(calendar => !plan.HasSeen(calendar.Id)))
            plan.Wonder(gone.Id, $"The feed has no bank holidays for {gone.Division}; those known are kept.");
    }

    private static void Compare(PlanBuilder plan, BankHolidayCalendar before, BankHolidayCalendar said)
    {
        foreach (var moved in before.Days.Where(day => said.On(day.On) is null))
            plan.Wonder(before.Id, $"{moved.Title} on {moved.On:yyyy-MM-dd} is no longer a bank holiday of {before.Division}.");
        if (before.AsOf > plan.SnapshotOn || DocumentFields.Differences(before, said) is not [_, ..] fields)
            plan.Leave();
        else
            plan.Write(new(PlannedChangeType.Changed, before, said, fields) { OnVersion = before.Version });
    }
}
