using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

public abstract partial class GraphStoreContract
{
    private static readonly Dictionary<string, Order<Deliverable>> Orders = new[]
    {
        Order<Deliverable>.ById,
        Order<Deliverable>.By(x => x.DueOn),
        Order<Deliverable>.By(x => x.DueOn, descending: true),
        Order<Deliverable>.By(x => x.Title),
        Order<Deliverable>.By(x => x.Title).ThenBy(x => x.DueOn),
        Order<Deliverable>.By(x => x.Title, descending: true).ThenBy(x => x.DueOn),
        Order<Deliverable>.By(x => x.DueOn).ThenBy(x => x.Title, descending: true),
        Order<Deliverable>.By(x => x.DeliveredOn ?? DateOnly.MinValue),
        Order<Deliverable>.By(x => x.DeliveredOn ?? DateOnly.MinValue, descending: true).ThenBy(x => x.Title),
        Order<Deliverable>.By(x => x.DueOn).ThenBy(x => x.Title).ThenBy(x => x.PartnershipId),
        Order<Deliverable>.By(x => x.DueOn).ThenBy(x => x.Title).ThenBy(x => x.PartnershipId).ThenBy(x => x.AggregateId),
    }.ToDictionary(order => order.Signature);

    public static TheoryData<string> EveryOrder => [.. Orders.Keys];

    [Theory]
    [MemberData(nameof(EveryOrder))]
    public async Task Pages_forwards_and_backwards_are_the_whole_in_order(string signature)
    {
        var order = Orders[signature];
        var random = new Random(5);
        var documents = await CommitRandomDeliverablesAsync(random);
        var expected = InMemory.Sorted(documents.OfType<Deliverable>(), order).Select(x => x.Id).ToList();
        await using var session = Store.OpenSession();

        foreach (var limit in new[] { 1, 2, 7, expected.Count, 1000 })
        {
            List<NodeId> forwards = [], backwards = [];
            for (var page = PageRequest.First(limit); page is not null;)
            {
                var found = await session.PageAsync(session.Query<Deliverable>(), order, page, Cancellation);
                forwards.AddRange(found.Items.Select(x => x.Id));
                Assert.Equal(page.After is not null, found.HasPrevious);
                page = found.HasNext ? PageRequest.First(limit, after: order.PositionOf(found.Items[^1])) : null;
            }

            for (var page = PageRequest.Last(limit); page is not null;)
            {
                var found = await session.PageAsync(session.Query<Deliverable>(), order, page, Cancellation);
                backwards.InsertRange(0, found.Items.Select(x => x.Id));
                Assert.Equal(page.Before is not null, found.HasNext);
                page = found.HasPrevious ? PageRequest.Last(limit, before: order.PositionOf(found.Items[0])) : null;
            }

            Assert.Equal(expected, forwards);
            Assert.Equal(expected, backwards);
        }
    }

    [Theory]
    [MemberData(nameof(EveryOrder))]
    public async Task A_page_between_any_two_positions_is_what_memory_would_give(string signature)
    {
        var order = Orders[signature];
        var random = new Random(6);
        var all = (await CommitRandomDeliverablesAsync(random)).OfType<Deliverable>().ToList();
        var early = Sample.Day.AddDays(4);
        await using var session = Store.OpenSession();

        for (var trial = 0; trial < 40; trial++)
        {
            var request = RandomRequest(random, order, all);
            var found = await session.PageAsync(session.Query<Deliverable>().Where(x => x.DueOn <= early), order, request, Cancellation);
            var expected = InMemory.Page(all.Where(x => x.DueOn <= early), order, request);
            Assert.Equal(expected.Items.Select(x => x.Id), found.Items.Select(x => x.Id));
            Assert.Equal((expected.HasPrevious, expected.HasNext), (found.HasPrevious, found.HasNext));
        }
    }

    [Theory]
    [MemberData(nameof(EveryOrder))]
    public async Task Pages_by_parent_agree_with_a_page_of_each_parent_in_one_query(string signature)
    {
        var order = Orders[signature];
        var random = new Random(7);
        var all = (await CommitRandomDeliverablesAsync(random)).OfType<Deliverable>().ToList();
        NodeId[] parents = [.. all.Select(x => x.PartnershipId).Distinct().Take(5), Sample.PartnershipId("childless"), all[0].PartnershipId];
        var early = Sample.Day.AddDays(4);

        for (var trial = 0; trial < 20; trial++)
        {
            await using var session = Store.OpenSession();
            var request = RandomRequest(random, order, all);
            var query = session.Query<Deliverable>().Where(x => x.DueOn <= early);
            var pages = await session.PageByParentAsync(query, x => x.PartnershipId, parents, order, request, Cancellation);

            AssertQueries(1, session);
            Assert.Equal(parents.Distinct().Order(), pages.Keys.Order());
            foreach (var parent in parents)
            {
                var single = await session.PageAsync(query.Where(x => x.PartnershipId == parent), order, request, Cancellation);
                Assert.Equal(single.Items.Select(x => x.Id), pages[parent].Items.Select(x => x.Id));
                Assert.Equal((single.HasPrevious, single.HasNext), (pages[parent].HasPrevious, pages[parent].HasNext));
            }
        }
    }

    [Fact]
    public async Task Counts_by_parent_agree_with_the_children_in_one_query()
    {
        var all = (await CommitRandomDeliverablesAsync(new Random(8))).OfType<Deliverable>().ToList();
        NodeId[] parents = [.. all.Select(x => x.PartnershipId).Distinct().Take(5), Sample.PartnershipId("childless")];
        var early = Sample.Day.AddDays(4);
        await using var session = Store.OpenSession();

        var counts = await session.CountByParentAsync(
            session.Query<Deliverable>().Where(x => x.DueOn <= early), x => x.PartnershipId, parents, Cancellation);
        AssertQueries(1, session);
        Assert.Equal(parents.ToDictionary(x => x, x => all.Count(y => y.PartnershipId == x && y.DueOn <= early)), counts);
    }

    [Fact]
    public async Task Children_whose_parent_may_be_absent_are_paged_and_counted_by_parent_too()
    {
        await CommitManyAsync([
            Sample.Programme("1", "1"), Sample.Programme("2", "1") with { PredecessorId = Sample.Programme("1", "1").Id },
            Sample.Programme("3", "1") with { PredecessorId = Sample.Programme("1", "1").Id }]);
        NodeId[] parents = [Sample.Programme("1", "1").Id, Sample.Programme("2", "1").Id];
        await using var session = Store.OpenSession();

        var order = Order<Domain.Programmes.Programme>.By(x => x.NormalisedName);
        var pages = await session.PageByParentAsync(session.Query<Domain.Programmes.Programme>(), x => x.PredecessorId!.Value, parents, order, PageRequest.First(1), Cancellation);
        var counts = await session.CountByParentAsync(session.Query<Domain.Programmes.Programme>(), x => x.PredecessorId!.Value, parents, Cancellation);
        Assert.Equal(("2", true), (Assert.Single(pages[parents[0]].Items).Id.Key, pages[parents[0]].HasNext));
        Assert.Empty(pages[parents[1]].Items);
        Assert.Equal([2, 0], parents.Select(parent => counts[parent]));
    }

    [Fact]
    public async Task No_parents_are_no_query()
    {
        await using var session = Store.OpenSession();

        Assert.Empty(await session.PageByParentAsync(session.Query<Deliverable>(), x => x.PartnershipId, [], Order<Deliverable>.ById, PageRequest.First(1), Cancellation));
        Assert.Empty(await session.CountByParentAsync(session.Query<Deliverable>(), x => x.PartnershipId, [], Cancellation));
        Assert.Equal(0, session.QueryCount);
    }

    [Fact]
    public async Task A_position_whose_document_is_gone_still_marks_the_place()
    {
        await CommitAsync([Sample.Partnership("1"), .. Enumerable.Range(1, 5).Select(number => Sample.Deliverable($"{number}", "1"))]);
        var order = Orders["DueOn"];
        var third = order.PositionOf(Sample.Deliverable("3", "1"));
        await Store.CommitAsync(new Commit { AggregateId = Sample.PartnershipId("1"), At = Sample.Now, Removals = [third.Id] }, Cancellation);
        await using var session = Store.OpenSession();

        var page = await session.PageAsync(session.Query<Deliverable>(), order, PageRequest.First(10, after: third), Cancellation);
        Assert.Equal(["4", "5"], page.Items.Select(x => x.Id.Key));
    }

    [Fact]
    public async Task A_position_of_another_order_is_refused()
    {
        await using var session = Store.OpenSession();
        var position = Orders["DueOn"].PositionOf(Sample.Deliverable("1", "1"));

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await session.PageAsync(session.Query<Deliverable>(), Orders["Title"], PageRequest.First(1, after: position), Cancellation));
    }

    private async Task<List<Document>> CommitRandomDeliverablesAsync(Random random)
    {
        // Few different keys, so that many documents are level, and titles whose order in UTF-16 is not that of their code points.
        string[] titles = ["", "a", "A", "a b", "ab", "é", "z", "\uFFFDx", "🩺", "o'x"];
        List<Document> documents = [.. Enumerable.Range(0, 8).Select(number => Sample.Partnership($"{number}"))];
        Deliverable Random(int number) => Sample.Deliverable(
            $"{random.Next(1000)}-{number}", $"{random.Next(8)}", Sample.Day.AddDays(random.Next(8)), titles[random.Next(titles.Length)]) with
        { DeliveredOn = random.Next(3) == 0 ? null : Sample.Day.AddDays(random.Next(4)) };

        documents.AddRange(Enumerable.Range(0, 60).Select(Random));
        await CommitManyAsync(documents);
        return documents;
    }

    private static PageRequest RandomRequest<T>(Random random, Order<T> order, List<T> all) where T : Document
    {
        Position? Somewhere() => random.Next(2) == 0 ? null : order.PositionOf(all[random.Next(all.Count)]);
        var limit = random.Next(1, 12);
        return random.Next(2) == 0
            ? PageRequest.First(limit, after: Somewhere(), before: Somewhere())
            : PageRequest.Last(limit, before: Somewhere(), after: Somewhere());
    }
}
