using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Planning;

/// <summary>
/// What a register of organisations changes: those it has and the graph has not are new, those that differ are changed or
/// closed. What the register no longer has is kept, and pointed out; so is what the file does not cover, of which it says nothing.
/// </summary>
internal static class OrganisationPlan
{
    /// <summary>Reads the present state and compares; <paramref name="complete"/> adds what another register says about an organisation.</summary>
    public static async ValueTask MakeAsync<T>(
        IStoreSession session, IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress, Func<T, T> complete, CancellationToken ct)
        where T : Organisation
    {
        var present = (await session.ToListAsync(session.Query<T>(), ct)).ToDictionary(document => document.Id);
        var typeName = typeof(T).Name;
        var corrections = (await session.ToListAsync(session.Query<LocalCorrection>(), ct))
            .Where(correction => correction.OrganisationId.TypeName == typeName)
            .ToDictionary(correction => correction.OrganisationId);
        Compare(rows, plan, progress, present, corrections, complete);
    }

    /// <summary>Compares what the rows say with the present state.</summary>
    public static void Compare<T>(
        IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress,
        IReadOnlyDictionary<NodeId, T> present, IReadOnlyDictionary<NodeId, LocalCorrection> corrections, Func<T, T> complete)
        where T : Organisation
    {
        foreach (var row in plan.Documents(rows, progress))
        {
            plan.Coverage.Has(row.Document.Id.Key, ((T)row.Document).Status == OrganisationStatus.Closed);
            if (present.GetValueOrDefault(row.Document.Id) is { } known)
                Compare(plan, known, complete(DocumentFields.With((T)row.Document, row.Unknown, known)), corrections.GetValueOrDefault(known.Id));
            else
                plan.Create(complete((T)row.Document), onVersion: 0);
        }

        FindMissing(plan, [.. present.Values.Where(known => !plan.HasSeen(known.Id) && known.Status != OrganisationStatus.Closed).OrderBy(known => known.Id)]);
    }

    private static void FindMissing<T>(PlanBuilder plan, IReadOnlyList<T> missing) where T : Organisation
    {
        var (isOfTheSame, uncovered) = (plan.Coverage.IsOfTheSame, new List<string>());
        foreach (var known in missing)
        {
            var name = $"{known.Name} ({known.Id.Key})";
            if (plan.Coverage.IsUnreadable(known.Id.Key))
                plan.Wonder(known.Id, $"{name} is in a row of the file that cannot be understood. It is kept as it was on {known.AsOf:yyyy-MM-dd}.");
            else if (isOfTheSame && plan.Coverage.Had(known.Id.Key))
                plan.Miss(known.Id, $"{name} is no longer in the register. It is kept as it was on {known.AsOf:yyyy-MM-dd}.");
            else
                uncovered.Add(name);
        }

        plan.LeaveUncovered("organisations that the graph has", uncovered);
    }

    private static void Compare<T>(PlanBuilder plan, T known, T said, LocalCorrection? correction) where T : Organisation
    {
        var (shown, corrected) = Corrections.Over(said, correction);
        var fields = DocumentFields.Differences(known, shown);
        // What the graph has is of a later day: another extract said so.
        if (known.AsOf > plan.SnapshotOn || (fields.Count == 0 && Equals(corrected, correction)))
        {
            plan.Leave();
            return;
        }

        foreach (var (before, now) in (correction?.Fields ?? []).Zip(corrected?.Fields ?? []).Where(pair => pair.First.RegisterValue != pair.Second.RegisterValue))
            plan.Wonder(known.Id, now.RegisterValue == now.Value
                ? $"{known.Name} ({known.Id.Key}): the register now says what the local correction of {now.Name} says, '{now.Value}'."
                : $"{known.Name} ({known.Id.Key}): the register changed {now.Name} from '{before.RegisterValue}' to '{now.RegisterValue}', and the local correction '{now.Value}' stands over it.");
        if (known.Status == OrganisationStatus.Closed && shown.Status != OrganisationStatus.Closed)
            plan.Wonder(known.Id, $"{known.Name} ({known.Id.Key}) was closed, and is {shown.Status} again.");

        var closes = known.Status != OrganisationStatus.Closed && shown.Status == OrganisationStatus.Closed;
        plan.Write(new(closes ? PlannedChangeType.Closed : PlannedChangeType.Changed, known, shown, fields)
        {
            OnVersion = known.Version,
            With = corrected is { } layer && !Equals(layer, correction) ? [layer] : [],
        });
    }
}
