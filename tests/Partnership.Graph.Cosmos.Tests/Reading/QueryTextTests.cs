using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Cosmos.Tests.Reading;

/// <summary>What is sent to a physical partition, rewritten by the gateway as it is.</summary>
public sealed class QueryTextTests : IAsyncLifetime
{
    private EmulatedStore _emulated = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _emulated = await EmulatedStore.OpenAsync();

    public ValueTask DisposeAsync() => _emulated.DisposeAsync();

    [Fact]
    public async Task A_page_is_one_range_of_the_index_of_its_order()
    {
        var order = Order<Deliverable>.By(x => x.DueOn, descending: true);
        var sql = await SentAsync(session => session.PageAsync(
            session.Query<Deliverable>(), order, PageRequest.First(20, after: order.PositionOf(Sample.Deliverable("1", "1"))), Cancellation).AsTask());

        Assert.Equal(
            """SELECT TOP 21 c._rid, [{"item": c["documentType"]}, {"item": c["dueOn"]}, {"item": c["id"]}] AS orderByItems, c AS payload FROM c """
            + """WHERE (c["documentType"] = @type AND (c["dueOn"] < @p2 OR (c["dueOn"] = @p2 AND c["id"] < @p1))) AND (true) ORDER BY c["documentType"] DESC, c["dueOn"] DESC, c["id"] DESC""",
            Assert.Single(sql));
    }

    [Fact]
    public async Task What_has_no_value_comes_first_and_is_not_lost_on_the_way_back()
    {
        var order = Order<Partnership>.By(x => x.StartedOn ?? DateOnly.MinValue);
        var position = order.PositionOf(Sample.Partnership("1"));
        var forwards = await SentAsync(session => session.PageAsync(session.Query<Partnership>(), order, PageRequest.First(1, after: position), Cancellation).AsTask());
        var backwards = await SentAsync(session => session.PageAsync(
            session.Query<Partnership>(), order, PageRequest.Last(1, before: new Position([new DateOnly(2026, 1, 1)], position.Id)), Cancellation).AsTask());

        Assert.Contains(
            """(c["startedOn"] > @p2 OR ((c["startedOn"] = @p2 OR (NOT IS_DEFINED(c["startedOn"]) OR IS_NULL(c["startedOn"]))) AND c["id"] > @p1))""", Assert.Single(forwards), StringComparison.Ordinal);
        Assert.Contains(
            """((c["startedOn"] < @p2 OR (NOT IS_DEFINED(c["startedOn"]) OR IS_NULL(c["startedOn"]))) OR (c["startedOn"] = @p2 AND c["id"] < @p1))""", Assert.Single(backwards), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_without_an_index_is_read_by_its_first_key_alone()
    {
        var order = Order<Deliverable>.By(x => x.DueOn).ThenBy(x => x.Title);
        var sql = Assert.Single(await SentAsync(session => session.PageAsync(session.Query<Deliverable>(), order, PageRequest.First(5), Cancellation).AsTask()));

        Assert.EndsWith("""ORDER BY c["dueOn"] ASC""", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("TOP", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_on_another_type_reads_its_keys_first()
    {
        await _emulated.Store.CommitAsync(Sample.Commit(Sample.Partnership("1"), Sample.Deliverable("1", "1")), Cancellation);
        var sql = await SentAsync(session =>
        {
            var deliverables = session.Query<Deliverable>().Where(x => x.DueOn == Sample.Day);
            return session.CountAsync(session.Query<Partnership>().Where(x => !deliverables.Any(y => y.PartnershipId == x.Id)), Cancellation).AsTask();
        });

        Assert.Equal("""SELECT DISTINCT c["partnershipId"] FROM c WHERE c["documentType"] = @type AND c["dueOn"] = @p1""", sql[0]);
        Assert.EndsWith("""NOT (ARRAY_CONTAINS(@p1, c["id"])))""", sql[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_on_another_type_that_compares_more_than_keys_goes_through_its_rows()
    {
        var sql = await SentAsync(session =>
        {
            var roles = session.Query<RoleAssignment>().Where(x => x.Role == Role.Coordinator);
            return session.CountAsync(
                session.Query<Event>().Where(x => !roles.Any(role => (role.ScopeId == x.Id || role.ScopeId == x.ProgrammeId) && (role.From == null || role.From <= x.Date))), Cancellation).AsTask();
        });

        Assert.Equal("""SELECT DISTINCT c["from"], c["scopeId"] FROM c WHERE c["documentType"] = @type AND c["role"] = @p1""", sql[0]);
        Assert.EndsWith(
            """NOT EXISTS(SELECT VALUE r FROM r IN (SELECT VALUE @p1) WHERE ((r["scopeId"] = c["id"] OR r["scopeId"] = c["programmeId"]) AND ((NOT IS_DEFINED(r["from"]) OR IS_NULL(r["from"])) OR r["from"] <= c["date"]))))""",
            sql[1], StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> SentAsync(Func<IStoreSession, Task> read)
    {
        _emulated.Account.Meter.Clear();
        await using var session = _emulated.Store.OpenSession();
        await read(session);
        return [.. _emulated.Account.Meter.Requests.Select(request => request.Query!)];
    }
}
