using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>programme.graphql</c>.</summary>
public sealed class ProgrammeResolvers
{
    /// <summary>The partnership that runs it.</summary>
    public ValueTask<Partnership> GetPartnershipAsync([Reads(nameof(Programme.PartnershipId))] Programme programme, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Partnership>(programme.PartnershipId, ct);

    /// <summary>The schools that take part on a day.</summary>
    public ValueTask<Connection<School>> GetSchoolsAsync(
        [Reads(nameof(Programme.Id))] Programme programme, DateOnly? at, ListArguments<SchoolFilterInput, SchoolSortInput> list, FieldSelection selection, SchoolsOfProgramme loader, TimeProvider clock, CancellationToken ct) =>
        loader.PageAsync(new(programme.Id, at ?? clock.Today(), list.In(Orders.Schools, selection)), ct);

    /// <summary>Every school's time in the programme.</summary>
    public ValueTask<Connection<Participation>> GetParticipationsAsync(
        [Reads(nameof(Programme.Id))] Programme programme, ListArguments<ParticipationFilterInput, ParticipationSortInput> list, FieldSelection selection, ParticipationsOfProgramme loader, CancellationToken ct) =>
        loader.PageAsync(new(programme.Id, list.In(Orders.Participations, selection)), ct);

    /// <summary>What is to be delivered in it.</summary>
    public ValueTask<Connection<Deliverable>> GetDeliverablesAsync(
        [Reads(nameof(Programme.Id))] Programme programme, ListArguments<DeliverableFilterInput, DeliverableSortInput> list, FieldSelection selection, DeliverablesOfProgramme loader, CancellationToken ct) =>
        loader.PageAsync(new(programme.Id, list.In(Orders.Deliverables, selection)), ct);

    /// <summary>Its events.</summary>
    public ValueTask<Connection<Event>> GetEventsAsync(
        [Reads(nameof(Programme.Id))] Programme programme, ListArguments<EventFilterInput, EventSortInput> list, FieldSelection selection, EventsOfProgramme loader, CancellationToken ct) =>
        loader.PageAsync(new(programme.Id, list.In(Orders.Events, selection)), ct);

    /// <summary>Those of its events that are still to begin and not cancelled.</summary>
    public ValueTask<Connection<Event>> GetUpcomingEventsAsync(
        [Reads(nameof(Programme.Id))] Programme programme, ListArguments<EventFilterInput, EventSortInput> list, FieldSelection selection, UpcomingEventsOfProgramme loader, CancellationToken ct) =>
        loader.PageAsync(new(programme.Id, list.In(Orders.Events, selection)), ct);

    /// <summary>The earliest of its events that is still to begin and not cancelled.</summary>
    public async ValueTask<Event?> GetNextEventAsync([Reads(nameof(Programme.Id))] Programme programme, UpcomingEventsOfProgramme loader, CancellationToken ct) =>
        (await loader.PageAsync(new(programme.Id, new(WantedPage.FirstOne, Orders.Events)), ct)).Nodes is [var next, ..] ? next : null;

    /// <summary>The programme it grew out of.</summary>
    public ValueTask<Programme?> GetPredecessorAsync([Reads(nameof(Programme.PredecessorId))] Programme programme, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Programme>(programme.PredecessorId, ct);

    /// <summary>The programmes that grew out of it.</summary>
    public ValueTask<IReadOnlyList<Programme>> GetSuccessorsAsync([Reads(nameof(Programme.Id))] Programme programme, SuccessorsOfProgramme loader, CancellationToken ct) =>
        loader.LoadAsync(programme.Id, ct);

    /// <summary>What pupils said about it.</summary>
    public ValueTask<Connection<PupilVoice>> GetPupilVoiceAsync(
        [Reads(nameof(Programme.Id))] Programme programme, ListArguments<PupilVoiceFilterInput, PupilVoiceSortInput> list, FieldSelection selection, PupilVoiceOfProgramme loader, CancellationToken ct) =>
        loader.PageAsync(new(programme.Id, list.In(Orders.PupilVoice, selection)), ct);

    /// <summary>What it brought about.</summary>
    public ValueTask<Connection<Outcome>> GetOutcomesAsync(
        [Reads(nameof(Programme.Id))] Programme programme, ListArguments<OutcomeFilterInput, OutcomeSortInput> list, FieldSelection selection, OutcomesOfProgramme loader, CancellationToken ct) =>
        loader.PageAsync(new(programme.Id, list.In(Orders.Outcomes, selection)), ct);

    /// <summary>Who holds which role in it on a day.</summary>
    public ValueTask<IReadOnlyList<RoleAssignment>> GetRolesAsync(
        [Reads(nameof(Programme.Id))] Programme programme, DateOnly? at, RolesInScope loader, TimeProvider clock, CancellationToken ct) =>
        RoleLists.OnAsync(loader.LoadAsync(programme.Id, ct), at ?? clock.Today());
}
