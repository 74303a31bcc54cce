using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Where every query begins: <c>query.graphql</c>.</summary>
public sealed class QueryResolvers
{
    private const int MostIds = 100;

    /// <summary>The node with an id, if it is of a type the schema shows.</summary>
    public async ValueTask<Document?> GetNodeAsync(NodeId id, NodeById nodes, CancellationToken ct) =>
        NodeTypes.Contains(id) ? await nodes.LoadAsync(id, ct) : null;

    /// <summary>The nodes with some ids, in the order asked for.</summary>
    /// <exception cref="GraphQLException">There are too many ids.</exception>
    public async ValueTask<IReadOnlyList<Document?>> GetNodesAsync(IReadOnlyList<NodeId> ids, NodeById nodes, CancellationToken ct)
    {
        if (ids.Count > MostIds)
            throw new GraphQLException($"Argument 'ids' has {ids.Count} ids; at most {MostIds} are looked up at once. Ask in several requests.", ErrorCodes.BadUserInput);

        var found = await nodes.LoadManyAsync(ids.Where(NodeTypes.Contains), ct);
        var byId = found.OfType<Document>().DistinctBy(node => node.Id).ToDictionary(node => node.Id);
        return [.. ids.Select(id => byId.GetValueOrDefault(id))];
    }

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

    /// <summary>A page of the organisations of every kind.</summary>
    public ValueTask<Connection<Organisation>> GetOrganisationsAsync(
        PageArguments page, FieldSelection selection, AllOrganisations organisations, CancellationToken ct) =>
        organisations.PageAsync(page.In(Orders.Organisations, selection), ct);

    /// <summary>A page of all school trusts.</summary>
    public ValueTask<Connection<SchoolTrust>> GetSchoolTrustsAsync(
        PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.SchoolTrusts, page, selection, ct);

    /// <summary>A page of all schools.</summary>
    public ValueTask<Connection<School>> GetSchoolsAsync(PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Schools, page, selection, ct);

    /// <summary>A page of all NHS trusts.</summary>
    public ValueTask<Connection<NhsTrust>> GetNhsTrustsAsync(
        PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.NhsTrusts, page, selection, ct);

    /// <summary>A page of all integrated care boards.</summary>
    public ValueTask<Connection<IntegratedCareBoard>> GetIntegratedCareBoardsAsync(
        PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.IntegratedCareBoards, page, selection, ct);

    /// <summary>A page of all other partners.</summary>
    public ValueTask<Connection<OtherPartner>> GetOtherPartnersAsync(
        PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.OtherPartners, page, selection, ct);

    /// <summary>A page of all partnerships.</summary>
    public ValueTask<Connection<Partnership>> GetPartnershipsAsync(
        PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Partnerships, page, selection, ct);

    /// <summary>A page of all programmes.</summary>
    public ValueTask<Connection<Programme>> GetProgrammesAsync(
        PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Programmes, page, selection, ct);

    /// <summary>A page of all deliverables.</summary>
    public ValueTask<Connection<Deliverable>> GetDeliverablesAsync(
        PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Deliverables, page, selection, ct);

    /// <summary>A page of all people.</summary>
    public ValueTask<Connection<Person>> GetPeopleAsync(PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.People, page, selection, ct);

    /// <summary>A page of all events.</summary>
    public ValueTask<Connection<Event>> GetEventsAsync(PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Events, page, selection, ct);

    /// <summary>A page of all outcomes.</summary>
    public ValueTask<Connection<Outcome>> GetOutcomesAsync(
        PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.Outcomes, page, selection, ct);

    /// <summary>A page of all that pupils were asked.</summary>
    public ValueTask<Connection<PupilVoice>> GetPupilVoiceAsync(
        PageArguments page, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        PageAsync(session, Orders.PupilVoice, page, selection, ct);

    private static async ValueTask<Connection<T>> PageAsync<T>(
        IStoreSession session, Order<T> order, PageArguments arguments, FieldSelection selection, CancellationToken ct)
        where T : Document
    {
        var wanted = arguments.In(order, selection);
        var page = await session.PageAsync(session.Query<T>(), order, wanted.ToRequest(), ct);
        int? total = wanted.CountTotal ? await session.CountAsync(session.Query<T>(), ct) : null;
        return Connection<T>.Of(page, order, total);
    }
}
