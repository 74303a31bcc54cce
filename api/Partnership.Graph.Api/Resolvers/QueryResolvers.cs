using System.Security.Claims;
using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Search;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Domain;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Reminders.Planning;
using static Partnership.Graph.Api.Paging.WholeList;
using Partnership.Graph.Engine;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Where every query begins: <c>query.graphql</c>.</summary>
public sealed class QueryResolvers
{
    private const int MostIds = 100;
    private const int FewResults = 10;
    private const int MostResults = 50;
    private const int LongestText = 100;
    private const int MostDaysAhead = 366;

    /// <summary>The node with an id, if it is of a type the schema shows.</summary>
    public async ValueTask<Document?> GetNodeAsync(NodeId id, NodeById nodes, CancellationToken ct) =>
        NodeTypes.Contains(id) ? await nodes.LoadAsync(id, ct) ?? BuiltIn(id) : null;

    /// <summary>The nodes with some ids, in the order asked for.</summary>
    /// <exception cref="GraphQLException">There are too many ids.</exception>
    public async ValueTask<IReadOnlyList<Document?>> GetNodesAsync(IReadOnlyList<NodeId> ids, NodeById nodes, CancellationToken ct)
    {
        if (ids.Count > MostIds)
            throw ArgumentRefusal.Of("ids", $"has {ids.Count} ids; at most {MostIds} are looked up at once.", "Ask in several requests.");

        var found = await nodes.LoadManyAsync(ids.Where(NodeTypes.Contains), ct);
        var byId = found.OfType<Document>().DistinctBy(node => node.Id).ToDictionary(node => node.Id);
        return [.. ids.Select(id => byId.GetValueOrDefault(id) ?? BuiltIn(id))];
    }

    // A rule the product comes with is in no store until somebody revises it.
    private static ReminderRule? BuiltIn(NodeId id) => id == BuiltInRules.Default.Id ? BuiltInRules.Default : null;

    /// <summary>The school with a reference number.</summary>
    public ValueTask<School?> GetSchoolAsync(Urn urn, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<School>(School.IdOf(urn), ct);

    /// <summary>The trust with a group UID.</summary>
    public ValueTask<SchoolTrust?> GetSchoolTrustAsync(GroupUid uid, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<SchoolTrust>(SchoolTrust.IdOf(uid), ct);

    /// <summary>The NHS trust with a code.</summary>
    public ValueTask<NhsTrust?> GetNhsTrustAsync(OdsCode odsCode, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<NhsTrust>(NhsTrust.IdOf(odsCode), ct);

    /// <summary>The integrated care board with a code.</summary>
    public ValueTask<IntegratedCareBoard?> GetIntegratedCareBoardAsync(OdsCode odsCode, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<IntegratedCareBoard>(IntegratedCareBoard.IdOf(odsCode), ct);

    /// <summary>What has a name like what somebody typed, best first.</summary>
    /// <exception cref="GraphQLException">The text is too long or has nothing to search for, or more results are wanted than there are given.</exception>
    public async ValueTask<IReadOnlyList<SearchResult>> GetSearchAsync(
        string text, IReadOnlyList<SearchKind>? kinds, int? first, IStoreSession session, NodeById nodes, CancellationToken ct)
    {
        var limit = first ?? FewResults;
        if (limit is < 1 or > MostResults)
            throw Refusal("first", $"Argument 'first' is {limit}; a search gives 1 to {MostResults} results.");
        if (text.Length > LongestText || !new NameMatch(text).HasWords)
            throw Refusal("text", $"Argument 'text' has to have a letter or digit and at most {LongestText} characters.");
        var types = (kinds ?? Enum.GetValues<SearchKind>()).Distinct().Select(kind => kind.ToString());
        var hits = await session.SearchAsync(text, [.. types], limit, ct);
        var found = await nodes.LoadManyAsync(hits.Select(hit => hit.Id), ct);
        return [.. hits.Zip(found, (hit, node) => new SearchResult((NamedDocument)node!, hit.Score))];
    }

    /// <summary>Who asks, and what may be done.</summary>
    public async ValueTask<Viewer> GetViewerAsync(ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        Viewer.Of(user, await callers.OfAsync(user, ct));

    /// <summary>A page of the events that begin from now until the end of a day in England, and are not cancelled.</summary>
    /// <exception cref="GraphQLException">The day is none of the next year.</exception>
    public ValueTask<Connection<Event>> GetUpcomingEventsAsync(
        int within, ListArguments<EventFilterInput, EventSortInput> list, FieldSelection selection, IStoreSession session, TimeProvider clock, CancellationToken ct)
    {
        if (within is < 1 or > MostDaysAhead)
            throw Refusal("within", $"Argument 'within' is {within}; events are listed 1 to {MostDaysAhead} days ahead.");
        var now = clock.GetUtcNow();
        var end = LocalTimes.ToInstant(clock.Today().AddDays(within + 1), TimeOnly.MinValue, IanaZone.London);
        var ahead = session.Query<Event>().Where(x => x.StartsAt > now && x.StartsAt < end && x.Status != EventStatus.Cancelled);
        return PageAsync(session, ahead, Orders.Events, list, selection, ct);
    }

    /// <summary>A page of the organisations of every kind.</summary>
    public ValueTask<Connection<Organisation>> GetOrganisationsAsync(
        ListArguments<OrganisationFilterInput, OrganisationSortInput> list, FieldSelection selection, AllOrganisations organisations, CancellationToken ct) =>
        organisations.PageAsync(list, selection, ct);

    /// <summary>A page of all school trusts.</summary>
    public ValueTask<Connection<SchoolTrust>> GetSchoolTrustsAsync(
        ListArguments<SchoolTrustFilterInput, SchoolTrustSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.SchoolTrusts, list, selection, ct);

    /// <summary>A page of all schools.</summary>
    public ValueTask<Connection<School>> GetSchoolsAsync(ListArguments<SchoolFilterInput, SchoolSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Schools, list, selection, ct);

    /// <summary>A page of all NHS trusts.</summary>
    public ValueTask<Connection<NhsTrust>> GetNhsTrustsAsync(
        ListArguments<NhsTrustFilterInput, NhsTrustSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.NhsTrusts, list, selection, ct);

    /// <summary>A page of all integrated care boards.</summary>
    public ValueTask<Connection<IntegratedCareBoard>> GetIntegratedCareBoardsAsync(
        ListArguments<IntegratedCareBoardFilterInput, IntegratedCareBoardSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.IntegratedCareBoards, list, selection, ct);

    /// <summary>A page of all other partners.</summary>
    public ValueTask<Connection<OtherPartner>> GetOtherPartnersAsync(
        ListArguments<OtherPartnerFilterInput, OtherPartnerSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.OtherPartners, list, selection, ct);

    /// <summary>A page of all partnerships.</summary>
    public ValueTask<Connection<Partnership>> GetPartnershipsAsync(
        ListArguments<PartnershipFilterInput, PartnershipSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Partnerships, list, selection, ct);

    /// <summary>A page of all programmes.</summary>
    public ValueTask<Connection<Programme>> GetProgrammesAsync(
        ListArguments<ProgrammeFilterInput, ProgrammeSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Programmes, list, selection, ct);

    /// <summary>A page of all deliverables.</summary>
    public ValueTask<Connection<Deliverable>> GetDeliverablesAsync(
        ListArguments<DeliverableFilterInput, DeliverableSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Deliverables, list, selection, ct);

    /// <summary>A page of all people.</summary>
    public ValueTask<Connection<Person>> GetPeopleAsync(ListArguments<PersonFilterInput, PersonSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.People, list, selection, ct);

    /// <summary>A page of all events.</summary>
    public ValueTask<Connection<Event>> GetEventsAsync(ListArguments<EventFilterInput, EventSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Events, list, selection, ct);

    /// <summary>A page of all outcomes.</summary>
    public ValueTask<Connection<Outcome>> GetOutcomesAsync(
        ListArguments<OutcomeFilterInput, OutcomeSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Outcomes, list, selection, ct);

    /// <summary>A page of all that pupils were asked.</summary>
    public ValueTask<Connection<PupilVoice>> GetPupilVoiceAsync(
        ListArguments<PupilVoiceFilterInput, PupilVoiceSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.PupilVoice, list, selection, ct);

    private static GraphQLException Refusal(string argument, string message) =>
        new(new GraphQLError(message, ErrorCodes.BadUserInput) { Extensions = new Dictionary<string, object?> { ["argument"] = argument } });
}
