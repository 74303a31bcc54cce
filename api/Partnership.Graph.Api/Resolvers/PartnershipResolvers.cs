using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>partnership.graphql</c>.</summary>
public sealed class PartnershipResolvers
{
    /// <summary>The members on a day: by side, and on each side those who lead it first.</summary>
    public async ValueTask<IReadOnlyList<PartnershipMember>> GetMembersAsync(
        [Reads(nameof(Partnership.Id))] Partnership partnership, DateOnly? at, Side? side, MembersOfPartnership loader, TimeProvider clock, CancellationToken ct)
    {
        var day = at ?? clock.Today();
        var members = await loader.LoadAsync(partnership.Id, ct);
        return [.. members
            .Where(member => member.HoldsOn(day) && (side is null || member.Side == side))
            .OrderBy(member => member.Side).ThenBy(member => member.Role).ThenBy(member => member.OrganisationId)];
    }

    /// <summary>The programmes it runs.</summary>
    public ValueTask<Connection<Programme>> GetProgrammesAsync(
        [Reads(nameof(Partnership.Id))] Partnership partnership, ListArguments<ProgrammeFilterInput, ProgrammeSortInput> list, FieldSelection selection, ProgrammesOfPartnership loader, CancellationToken ct) =>
        loader.PageAsync(new(partnership.Id, list.In(Orders.Programmes, selection)), ct);

    /// <summary>What both sides agreed to deliver.</summary>
    public ValueTask<Connection<Deliverable>> GetDeliverablesAsync(
        [Reads(nameof(Partnership.Id))] Partnership partnership, ListArguments<DeliverableFilterInput, DeliverableSortInput> list, FieldSelection selection, DeliverablesOfPartnership loader, CancellationToken ct) =>
        loader.PageAsync(new(partnership.Id, list.In(Orders.Deliverables, selection)), ct);

    /// <summary>The people with a role in it today.</summary>
    public ValueTask<Connection<Person>> GetPeopleAsync(
        [Reads(nameof(Partnership.Id))] Partnership partnership, ListArguments<PersonFilterInput, PersonSortInput> list, FieldSelection selection, PeopleOfPartnership loader, TimeProvider clock, CancellationToken ct) =>
        loader.PageAsync(new(partnership.Id, clock.Today(), list.In(Orders.People, selection)), ct);

    /// <summary>Who holds which role in it on a day.</summary>
    public ValueTask<IReadOnlyList<RoleAssignment>> GetRolesAsync(
        [Reads(nameof(Partnership.Id))] Partnership partnership, DateOnly? at, RolesInScope loader, TimeProvider clock, CancellationToken ct) =>
        RoleLists.OnAsync(loader.LoadAsync(partnership.Id, ct), at ?? clock.Today());

    /// <summary>Its events and those of its programmes.</summary>
    public ValueTask<Connection<Event>> GetEventsAsync(
        [Reads(nameof(Partnership.Id))] Partnership partnership, ListArguments<EventFilterInput, EventSortInput> list, FieldSelection selection, EventsOfPartnership loader, CancellationToken ct) =>
        loader.PageAsync(new(partnership.Id, list.In(Orders.Events, selection)), ct);

    /// <summary>Those of its events that are still to begin and not cancelled.</summary>
    public ValueTask<Connection<Event>> GetUpcomingEventsAsync(
        [Reads(nameof(Partnership.Id))] Partnership partnership, ListArguments<EventFilterInput, EventSortInput> list, FieldSelection selection, UpcomingEventsOfPartnership loader, CancellationToken ct) =>
        loader.PageAsync(new(partnership.Id, list.In(Orders.Events, selection)), ct);

    /// <summary>The earliest of its events that is still to begin and not cancelled.</summary>
    public async ValueTask<Event?> GetNextEventAsync([Reads(nameof(Partnership.Id))] Partnership partnership, UpcomingEventsOfPartnership loader, CancellationToken ct) =>
        (await loader.PageAsync(new(partnership.Id, new(WantedPage.FirstOne, Orders.Events)), ct)).Nodes is [var next, ..] ? next : null;
}
