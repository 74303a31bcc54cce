using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The figures of <c>analytics.graphql</c>.</summary>
[ExtendObjectType("Query")]
public sealed class AnalyticsResolvers
{
    /// <summary>How many people events reached.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public async ValueTask<ReachAnswer> GetReachAsync(
        IReadOnlyList<ReachDimension> groupBy,
        DateOnly? from,
        DateOnly? to,
        AcademicPeriodInput? during,
        IReadOnlyList<Audience>? audiences,
        IReadOnlyList<Source>? sources,
        IStoreSession session,
        TimeProvider clock,
        CancellationToken ct)
    {
        ArgumentRefusal.CheckSet("groupBy", groupBy);
        ArgumentRefusal.CheckSet("audiences", audiences);
        ArgumentRefusal.CheckSet("sources", sources);
        var today = clock.Today();
        var days = Days.Of(during, from, to, today, ("from", "to"));

        var reach = await new ReachQuery(session, groupBy).RunAsync(days, audiences, sources, ct);
        return new ReachAnswer(today, days.From, days.To, sources ?? Enum.GetValues<Source>(), reach.Groups, reach.Total);
    }

    /// <summary>How many programmes each active partnership runs, against the agreed limit.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule.</exception>
    public async ValueTask<FocusAnswer> GetFocusAsync(
        IReadOnlyList<Source>? sources, FieldSelection selection, IStoreSession session, TimeProvider clock, CancellationToken ct)
    {
        ArgumentRefusal.CheckSet("sources", sources);
        return new(clock.Today(), sources ?? Enum.GetValues<Source>(), await FocusQuery.RunAsync(session, sources, PartnershipsOf(selection, nameof(Partnership.FocusLimit), nameof(Partnership.Source)), ct));
    }

    /// <summary>How deliverables stand that are due in some days.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule.</exception>
    public ValueTask<DeliverableHealthAnswer> GetDeliverableHealthAsync(
        DateOnly? dueFrom, DateOnly? dueTo, AcademicPeriodInput? during, IReadOnlyList<Source>? sources, FieldSelection selection, IStoreSession session, TimeProvider clock, CancellationToken ct)
    {
        ArgumentRefusal.CheckSet("sources", sources);
        var today = clock.Today();
        var due = Days.Of(during, dueFrom, dueTo, AcademicTerm.FirstDayOfYear(today).AddYears(1).AddDays(-1), ("dueFrom", "dueTo"));
        return DeliverableHealthQuery.RunAsync(session, due, sources, today, PartnershipsOf(selection, nameof(Partnership.Name)), ct);
    }

    /// <summary>Which schools have nothing in an area.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule.</exception>
    public async ValueTask<CoverageGapsAnswer> GetCoverageGapsAsync(
        IReadOnlyList<Area>? areas, IReadOnlyList<int>? deprivationDeciles, AcademicPeriodInput? during, IReadOnlyList<Source>? sources, IStoreSession session, TimeProvider clock, CancellationToken ct)
    {
        ArgumentRefusal.CheckSet("areas", areas);
        ArgumentRefusal.CheckSet("deprivationDeciles", deprivationDeciles);
        if (deprivationDeciles?.Where(decile => decile is < Neighbourhood.MostDeprived or > Neighbourhood.LeastDeprived).ToList() is [var beyond, ..])
            throw ArgumentRefusal.Of("deprivationDeciles", $"names {beyond}; deciles are from {Neighbourhood.MostDeprived}, the most deprived, to {Neighbourhood.LeastDeprived}.", "Name deciles between them.");
        ArgumentRefusal.CheckSet("sources", sources);
        var today = clock.Today();
        var days = during is null ? new Days(today, today) : Days.Of(during, from: null, to: null, today, ("from", "to"));
        var gaps = await CoverageGapsQuery.RunAsync(session, areas ?? Enum.GetValues<Area>(), deprivationDeciles, sources, days, ct);
        return new(today, days.From, days.To, sources ?? Enum.GetValues<Source>(), gaps);
    }

    /// <summary>How many schools have encounters that count towards Gatsby benchmarks 5 and 6.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule.</exception>
    public async ValueTask<GatsbyCoverageAnswer> GetGatsbyCoverageAsync(
        DateOnly? from, DateOnly? to, AcademicPeriodInput? during, IReadOnlyList<Source>? sources, IStoreSession session, TimeProvider clock, CancellationToken ct)
    {
        ArgumentRefusal.CheckSet("sources", sources);
        var today = clock.Today();
        var days = Days.Of(during, from, to, today, ("from", "to"));
        return new(today, days.From, days.To, sources ?? Enum.GetValues<Source>(), await GatsbyCoverageQuery.RunAsync(session, days, sources, ct));
    }

    private static Fields<Partnership>? PartnershipsOf(FieldSelection figures, params IEnumerable<string> needed) =>
        NodeFields.Of<Partnership>([figures.Of("partnerships").Of("partnership")], needed);
}
