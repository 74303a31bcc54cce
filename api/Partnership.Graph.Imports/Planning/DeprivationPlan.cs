using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Planning;

/// <summary>What the list of deprivation deciles changes: the neighbourhoods, and the schools that lie in them.</summary>
internal static class DeprivationPlan
{
    public static async ValueTask MakeAsync(IStoreSession session, IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress, CancellationToken ct)
    {
        var known = (await session.ToListAsync(session.Query<Neighbourhood>(), ct)).ToDictionary(area => area.Id);
        var schools = await session.ToListAsync(session.Query<School>().Where(x => x.LsoaCode != null), ct);
        Compare(rows, plan, progress, known, schools);
    }

    /// <summary>Compares what the rows say with the present state.</summary>
    public static void Compare(
        IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress,
        IReadOnlyDictionary<NodeId, Neighbourhood> known, IReadOnlyList<School> schools)
    {
        var deciles = known.Values.ToDictionary(area => area.LsoaCode, area => area.DeprivationDecile);
        foreach (var row in plan.Documents(rows, progress))
        {
            var said = (Neighbourhood)row.Document;
            deciles[said.LsoaCode] = said.DeprivationDecile;
            if (known.GetValueOrDefault(said.Id) is not { } before)
                plan.Create(said, onVersion: 0);
            else if (DocumentFields.Differences(before, said) is [_, ..] fields)
                plan.Write(new(PlannedChangeType.Changed, before, said, fields) { OnVersion = before.Version });
            else
                plan.Leave();
        }

        foreach (var school in schools)
        {
            if (!deciles.TryGetValue(school.LsoaCode!.Value, out var decile))
                plan.Wonder(school.Id, $"{school.Name} ({school.Urn}) lies in {school.LsoaCode}, which the list does not have; the list has the areas of 2011.");
            else if (school.DeprivationDecile != decile)
            {
                var after = school with { DeprivationDecile = decile };
                plan.Write(new(PlannedChangeType.Changed, school, after, DocumentFields.Differences(school, after)) { OnVersion = school.Version });
            }
        }
    }
}
