using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>school.graphql</c>.</summary>
public sealed class SchoolResolvers
{
    /// <summary>The trust the school belongs to on a day; of several, the one it joined last.</summary>
    public async ValueTask<SchoolTrust?> GetTrustAsync(
        [Reads(nameof(School.Id))] School school, DateOnly? at, MembershipsOfSchool loader, NodeById nodes, TimeProvider clock, CancellationToken ct)
    {
        var day = at ?? clock.Today();
        var membership = (await loader.LoadAsync(school.Id, ct)).LastOrDefault(membership => membership.HoldsOn(day));
        return await nodes.FindAsync<SchoolTrust>(membership?.TrustId, ct);
    }

    /// <summary>The trusts the school has belonged to.</summary>
    public ValueTask<IReadOnlyList<Membership>> GetTrustHistoryAsync([Reads(nameof(School.Id))] School school, MembershipsOfSchool loader, CancellationToken ct) =>
        loader.LoadAsync(school.Id, ct);

    /// <summary>What the school came out of.</summary>
    public ValueTask<IReadOnlyList<SchoolLink>> GetPredecessorsAsync([Reads(nameof(School.Id))] School school, PredecessorsOfSchool loader, CancellationToken ct) =>
        loader.LoadAsync(school.Id, ct);

    /// <summary>What came out of the school.</summary>
    public ValueTask<IReadOnlyList<SchoolLink>> GetSuccessorsAsync([Reads(nameof(School.Id))] School school, SuccessorsOfSchool loader, CancellationToken ct) =>
        loader.LoadAsync(school.Id, ct);

    /// <summary>Where the school comes from and what became of it, through all changes known on a day.</summary>
    public ValueTask<SchoolLineage> GetLineageAsync(School school, DateOnly? at, LineageOfSchool loader, CancellationToken ct) =>
        loader.LineageAsync(school.Id, at, ct);

    /// <summary>The programmes the school takes part in on a day.</summary>
    public ValueTask<Connection<Programme>> GetProgrammesAsync(
        [Reads(nameof(School.Id))] School school, DateOnly? at, ListArguments<ProgrammeFilterInput, ProgrammeSortInput> list, FieldSelection selection, ProgrammesOfSchool loader, TimeProvider clock, CancellationToken ct) =>
        loader.PageAsync(new(school.Id, at ?? clock.Today(), list.In(Orders.Programmes, selection)), ct);
}
