using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>event.graphql</c>.</summary>
public sealed class EventResolvers
{
    /// <summary>The partnership that holds it.</summary>
    public ValueTask<Partnership> GetPartnershipAsync([Reads(nameof(Event.PartnershipId))] Event @event, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Partnership>(@event.PartnershipId, ct);

    /// <summary>The programme it belongs to.</summary>
    public ValueTask<Programme?> GetProgrammeAsync([Reads(nameof(Event.ProgrammeId))] Event @event, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Programme>(@event.ProgrammeId, ct);

    /// <summary>The organisation on whose site it is held.</summary>
    public ValueTask<Organisation> GetHostAsync([Reads(nameof(Event.HostId))] Event @event, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Organisation>(@event.HostId, ct);

    /// <summary>The organisations that send the people who deliver it.</summary>
    public async ValueTask<IReadOnlyList<Organisation>> GetProvidersAsync([Reads(nameof(Event.Id))] Event @event, PartiesOfEvent loader, NodeById nodes, CancellationToken ct)
    {
        var parties = await loader.LoadAsync(@event.Id, ct);
        var providers = await nodes.LoadManyAsync(parties.Where(party => party.Role == EventPartyRole.Provider).Select(party => party.OrganisationId), ct);
        return [.. providers.OfType<Organisation>().OrderBy(provider => provider.NormalisedName, StringComparer.Ordinal).ThenBy(provider => provider.Id)];
    }

    /// <summary>The schools with a part in it.</summary>
    public ValueTask<Connection<School>> GetSchoolsAsync(
        [Reads(nameof(Event.Id))] Event @event, ListArguments<SchoolFilterInput, SchoolSortInput> list, FieldSelection selection, SchoolsOfEvent loader, CancellationToken ct) =>
        loader.PageAsync(new(@event.Id, list.In(Orders.Schools, selection)), ct);

    /// <summary>Those who coordinate it on its day.</summary>
    public async ValueTask<IReadOnlyList<RoleAssignment>> GetCoordinatorsAsync([Reads(nameof(Event.Date), nameof(Event.Id))] Event @event, RolesInScope loader, CancellationToken ct) =>
        [.. (await RoleLists.OnAsync(loader.LoadAsync(@event.Id, ct), @event.Date)).Where(role => role.Role == Role.Coordinator)];

    /// <summary>What a clinic offers.</summary>
    public async ValueTask<IReadOnlyList<ClinicService>> GetServicesAsync([Reads(nameof(Event.Id))] Event @event, ServicesOfEvent loader, CancellationToken ct) =>
        [.. (await loader.LoadAsync(@event.Id, ct)).OrderBy(service => service.Offer).ThenBy(service => service.Id)];

    /// <summary>The head-counts.</summary>
    public async ValueTask<IReadOnlyList<Attendance>> GetAttendanceAsync([Reads(nameof(Event.Id))] Event @event, AttendanceOfEvent loader, CancellationToken ct) =>
        [.. (await loader.LoadAsync(@event.Id, ct))
            .OrderBy(count => count.Audience).ThenBy(count => count.YearGroup).ThenBy(count => count.SchoolId?.Value, StringComparer.Ordinal).ThenBy(count => count.Id)];

    /// <summary>The careers encounters.</summary>
    public ValueTask<IReadOnlyList<Encounter>> GetEncountersAsync([Reads(nameof(Event.Id))] Event @event, EncountersOfEvent loader, CancellationToken ct) =>
        loader.LoadAsync(@event.Id, ct);
}
