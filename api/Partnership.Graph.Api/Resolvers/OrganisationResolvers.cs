using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>What every kind of organisation answers alike; <c>organisation.graphql</c>.</summary>
public sealed class OrganisationResolvers
{
    /// <summary>The partnerships it is a member of on a day.</summary>
    public ValueTask<Connection<Partnership>> GetPartnershipsAsync(
        Organisation organisation, DateOnly? at, PageArguments page, FieldSelection selection, PartnershipsOfOrganisation loader, TimeProvider clock, CancellationToken ct) =>
        loader.PageAsync(new(organisation.Id, at ?? clock.Today(), page.In(Orders.Partnerships, selection)), ct);

    /// <summary>The people who work for it or hold a role in it today.</summary>
    public ValueTask<Connection<Person>> GetPeopleAsync(
        Organisation organisation, PageArguments page, FieldSelection selection, PeopleOfOrganisation loader, TimeProvider clock, CancellationToken ct) =>
        loader.PageAsync(new(organisation.Id, clock.Today(), page.In(Orders.People, selection)), ct);

    /// <summary>Who holds which role in it on a day.</summary>
    public ValueTask<IReadOnlyList<RoleAssignment>> GetRolesAsync(
        Organisation organisation, DateOnly? at, RolesInScope loader, TimeProvider clock, CancellationToken ct) =>
        RoleLists.OnAsync(loader.LoadAsync(organisation.Id, ct), at ?? clock.Today());

    /// <summary>The events it has a part in.</summary>
    public ValueTask<Connection<Event>> GetEventsAsync(
        Organisation organisation, PageArguments page, FieldSelection selection, EventsOfOrganisation loader, CancellationToken ct) =>
        loader.PageAsync(new(organisation.Id, page.In(Orders.EventParties, selection)), ct);

    /// <summary>Those of its events that are still to begin and not cancelled.</summary>
    public ValueTask<Connection<Event>> GetUpcomingEventsAsync(
        Organisation organisation, PageArguments page, FieldSelection selection, UpcomingEventsOfOrganisation loader, CancellationToken ct) =>
        loader.PageAsync(new(organisation.Id, page.In(Orders.EventParties, selection)), ct);
}
