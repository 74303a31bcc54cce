using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>What every kind of organisation answers alike; <c>organisation.graphql</c>.</summary>
public sealed class OrganisationResolvers
{
    /// <summary>The partnerships it is a member of on a day.</summary>
    public ValueTask<Connection<Partnership>> GetPartnershipsAsync(
        [Reads(nameof(Organisation.Id))] Organisation organisation, DateOnly? at, ListArguments<PartnershipFilterInput, PartnershipSortInput> list, FieldSelection selection, PartnershipsOfOrganisation loader, TimeProvider clock, CancellationToken ct) =>
        loader.PageAsync(new(organisation.Id, at ?? clock.Today(), list.In(Orders.Partnerships, selection)), ct);

    /// <summary>What is known better here than in the register about it.</summary>
    public ValueTask<LocalCorrection?> GetLocalCorrectionAsync([Reads(nameof(Organisation.Id))] Organisation organisation, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<LocalCorrection>(LocalCorrection.IdOf(organisation.Id), ct);

    /// <summary>The people who work for it or hold a role in it today.</summary>
    public ValueTask<Connection<Person>> GetPeopleAsync(
        [Reads(nameof(Organisation.Id))] Organisation organisation, ListArguments<PersonFilterInput, PersonSortInput> list, FieldSelection selection, PeopleOfOrganisation loader, TimeProvider clock, CancellationToken ct) =>
        loader.PageAsync(new(organisation.Id, clock.Today(), list.In(Orders.People, selection)), ct);

    /// <summary>Who holds which role in it on a day.</summary>
    public ValueTask<IReadOnlyList<RoleAssignment>> GetRolesAsync(
        [Reads(nameof(Organisation.Id))] Organisation organisation, DateOnly? at, RolesInScope loader, TimeProvider clock, CancellationToken ct) =>
        RoleLists.OnAsync(loader.LoadAsync(organisation.Id, ct), at ?? clock.Today());

    /// <summary>The events it has a part in.</summary>
    public ValueTask<Connection<Event>> GetEventsAsync(
        [Reads(nameof(Organisation.Id))] Organisation organisation, ListArguments<EventFilterInput, EventSortInput> list, FieldSelection selection, EventsOfOrganisation loader, ChosenEventsOfOrganisation chosen,
        TimeProvider clock, CancellationToken ct) =>
        list.AreOnlyPage
            ? loader.PageAsync(new(organisation.Id, new(list.Page.In(Orders.EventParties, selection), Orders.EventParties)), ct)
            : chosen.PageAsync(new(organisation.Id, clock.Today(), list.In(Orders.Events, selection)), ct);

    /// <summary>Those of its events that are still to begin and not cancelled.</summary>
    public ValueTask<Connection<Event>> GetUpcomingEventsAsync(
        [Reads(nameof(Organisation.Id))] Organisation organisation, ListArguments<EventFilterInput, EventSortInput> list, FieldSelection selection, UpcomingEventsOfOrganisation loader,
        ChosenUpcomingEventsOfOrganisation chosen, TimeProvider clock, CancellationToken ct) =>
        list.AreOnlyPage
            ? loader.PageAsync(new(organisation.Id, new(list.Page.In(Orders.EventParties, selection), Orders.EventParties)), ct)
            : chosen.PageAsync(new(organisation.Id, clock.Today(), list.In(Orders.Events, selection)), ct);
}
