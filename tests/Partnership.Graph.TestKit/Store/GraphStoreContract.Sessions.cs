using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task An_id_of_another_type_or_of_nothing_finds_nothing()
    {
        await CommitAsync(Sample.Partnership("1"));
        await using var session = Store.OpenSession();

        Assert.Null(await session.FindAsync<Deliverable>(Sample.PartnershipId("1"), Cancellation));
        Assert.Null(await session.FindAsync<Document>(NodeId.Of("Partnership", "2"), Cancellation));
        Assert.Null(await session.FindAsync<Document>(NodeId.Of("Unheard", "1"), Cancellation));
    }

    [Fact]
    public async Task Documents_of_many_types_are_found_in_one_query_a_type()
    {
        var any = new AnyDocument(new Random(3));
        var documents = WrittenAsDocuments.SelectMany(type => new[] { any.Of(type), any.Of(type) }).ToList();
        await CommitManyAsync(documents);
        await using var session = Store.OpenSession();

        var found = await session.FindManyAsync<Document>([.. documents.Select(document => document.Id), Sample.PartnershipId("none"), documents[0].Id], Cancellation);
        Assert.Equal(documents.Select(document => document.Id).Order(), found.Keys.Order());
        Assert.Equal(WrittenAsDocuments.Count, session.QueryCount);
    }

    [Fact]
    public async Task A_base_type_finds_only_documents_derived_from_it()
    {
        var any = new AnyDocument(new Random(4));
        Document[] documents = [any.Of(typeof(School)), any.Of(typeof(NhsTrust)), any.Of(typeof(Partnership))];
        await CommitManyAsync(documents);
        await using var session = Store.OpenSession();

        var found = await session.FindManyAsync<Organisation>([.. documents.Select(document => document.Id)], Cancellation);
        Assert.Equal(new[] { documents[0].Id, documents[1].Id }.Order(), found.Keys.Order());
    }

    [Fact]
    public async Task A_query_narrows_by_keys_comparison_and_text()
    {
        var day = Sample.Day;
        await CommitManyAsync([
            Sample.Partnership("1"), Sample.Partnership("2"), Sample.Partnership("3"),
            Sample.Deliverable("1", "1", day, "Asthma plan"), Sample.Deliverable("2", "1", day.AddDays(1), "Asthma training"),
            Sample.Deliverable("3", "2", day.AddDays(2), "Health fair"), Sample.Deliverable("4", "3", day.AddDays(3), "Asthma review")]);
        NodeId[] partnerships = [Sample.PartnershipId("1"), Sample.PartnershipId("2")];
        await using var session = Store.OpenSession();

        async Task<string> Keys(IQueryable<Deliverable> query) =>
            string.Join(' ', (await session.ToListAsync(query.OrderBy(x => x.DueOn).ThenBy(x => x.Id), Cancellation)).Select(x => x.Id.Key));

        var all = session.Query<Deliverable>();
        Assert.Equal("1 2 3", await Keys(all.Where(x => partnerships.Contains(x.PartnershipId))));
        Assert.Equal("3 4", await Keys(all.Where(x => x.DueOn > day.AddDays(1))));
        Assert.Equal("1 2 4", await Keys(all.Where(x => x.Title.StartsWith("Asthma"))));
        Assert.Equal("", await Keys(all.Where(x => x.Title.StartsWith("asthma"))));
        Assert.Equal("3", await Keys(all.Where(x => x.Title.EndsWith("air"))));
        Assert.Equal("2 3", await Keys(all.Where(x => x.Title.Contains("air") || x.Title.Contains("train"))));
        Assert.Equal("1 2 3 4", await Keys(all.Where(x => x.Status == DeliverableStatus.Draft && x.ProgrammeId == null)));
        Assert.Equal("4", await Keys(all.Where(x => x.DueOn >= day && x.PartnershipId == Sample.PartnershipId("3"))));
        Assert.Equal("1 2", await Keys(all.OrderBy(x => x.DueOn).Take(2)));
    }

    [Fact]
    public async Task A_condition_asks_for_documents_of_another_type()
    {
        var day = Sample.Day;
        await CommitManyAsync([
            Sample.Partnership("1"), Sample.Partnership("2"), Sample.Partnership("3") with { Status = PartnershipStatus.Ended },
            Sample.Deliverable("1", "1", day), Sample.Deliverable("2", "2", day.AddDays(1)), Sample.Deliverable("3", "3", day)]);
        await using var session = Store.OpenSession();
        var early = session.Query<Deliverable>().Where(x => x.DueOn == day);
        var ended = session.Query<Partnership>().Where(x => x.Status == PartnershipStatus.Ended);
        var earlyOfEnded = early.Where(x => ended.Any(partnership => partnership.Id == x.PartnershipId));
        var all = session.Query<Partnership>();
        var order = Order<Partnership>.By(x => x.NormalisedName);

        async Task<string> Keys(IQueryable<Partnership> query) =>
            string.Join(' ', (await session.PageAsync(query, order, PageRequest.First(10, after: order.PositionOf(Sample.Partnership("0"))), Cancellation)).Items.Select(x => x.Id.Key));

        Assert.Equal("1 3", await Keys(all.Where(x => early.Any(deliverable => deliverable.PartnershipId == x.Id))));
        Assert.Equal("2", await Keys(all.Where(x => !early.Any(deliverable => deliverable.PartnershipId == x.Id))));
        Assert.Equal("3", await Keys(all.Where(x => earlyOfEnded.Any(deliverable => deliverable.PartnershipId == x.Id))));
        Assert.Equal(2, await session.CountAsync(all.Where(x => !earlyOfEnded.Any(deliverable => deliverable.PartnershipId == x.Id)), Cancellation));
    }

    [Fact]
    public async Task A_query_looks_into_a_list_of_values()
    {
        await CommitManyAsync([
            Sample.Partnership("1") with { Areas = [Area.Prevention] },
            Sample.Partnership("2") with { Areas = [Area.WorkforceDevelopment, Area.Prevention] },
            Sample.Partnership("3") with { Areas = [Area.WorkforceDevelopment] }]);
        var area = Area.Prevention;
        await using var session = Store.OpenSession();

        var found = await session.ToListAsync(session.Query<Partnership>().Where(x => x.Areas.Contains(area)).OrderBy(x => x.Id), Cancellation);
        Assert.Equal(["1", "2"], found.Select(x => x.Id.Key));
    }

    [Theory]
    [InlineData("100%")]
    [InlineData("a_b")]
    [InlineData("it's")]
    [InlineData("back\\slash")]
    [InlineData("';--")]
    public async Task Text_with_a_meaning_in_queries_is_only_text(string text)
    {
        await CommitManyAsync([Sample.Partnership("1", $"x {text} x"), Sample.Partnership("2", "x 100x aXb its backslash x")]);
        await using var session = Store.OpenSession();

        var found = await session.ToListAsync(session.Query<Partnership>().Where(x => x.Name.Contains(text)), Cancellation);
        Assert.Equal(["1"], found.Select(x => x.Id.Key));
    }

    [Fact]
    public async Task The_first_result_and_the_number_of_results_are_asked_for_by_name()
    {
        await CommitManyAsync([Sample.Partnership("1", "B"), Sample.Partnership("2", "A")]);
        await using var session = Store.OpenSession();

        Assert.Equal("2", (await session.FirstOrDefaultAsync(session.Query<Partnership>().OrderBy(x => x.Name), Cancellation))!.Id.Key);
        Assert.Null(await session.FirstOrDefaultAsync(session.Query<Partnership>().Where(x => x.Name == "C"), Cancellation));
        Assert.Equal(2, await session.CountAsync(session.Query<Partnership>(), Cancellation));
        Assert.Equal(3, session.QueryCount);
    }

    [Fact]
    public async Task A_session_without_a_query_asks_nothing_of_the_store()
    {
        await using var session = Store.OpenSession();

        Assert.Empty(await session.FindManyAsync<Document>([], Cancellation));
        Assert.Equal(0, session.QueryCount);
    }

    [Fact]
    public async Task A_query_cannot_be_run_without_a_session()
    {
        await using var session = Store.OpenSession();

        Assert.Throws<InvalidOperationException>(() => session.Query<Partnership>().ToList());
    }

    [Fact]
    public async Task A_session_that_is_over_reads_nothing_more()
    {
        var session = Store.OpenSession();
        await session.DisposeAsync();
        await session.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await session.CountAsync(session.Query<Partnership>(), Cancellation));
    }

    [Fact]
    public async Task A_cancelled_operation_reads_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await using var session = Store.OpenSession();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await session.CountAsync(session.Query<Partnership>(), cancelled.Token));
        Assert.Equal(0, session.QueryCount);
    }

    [Fact]
    public async Task Loads_side_by_side_in_one_session_all_come_back_right()
    {
        var partnerships = Enumerable.Range(0, 50).Select(number => Sample.Partnership($"{number:000}")).ToList();
        await CommitManyAsync(partnerships.SelectMany(x => new Document[] { x, Sample.Deliverable(x.Id.Key, x.Id.Key) }));
        await using var session = Store.OpenSession();

        var found = await Task.WhenAll(partnerships.Select(x => Task.Run(async () =>
        {
            var own = x.Id;
            var children = await session.ToListAsync(session.Query<Deliverable>().Where(y => y.PartnershipId == own), Cancellation);
            return ((await session.FindAsync<Partnership>(own, Cancellation))!.Id, Assert.Single(children).Id.Key);
        })));

        Assert.Equal(partnerships.Select(x => (x.Id, x.Id.Key)), found);
        Assert.Equal(100, session.QueryCount);
    }

    [Fact]
    public async Task Sessions_side_by_side_all_come_back_right()
    {
        await CommitManyAsync(Enumerable.Range(0, 20).Select(number => Sample.Partnership($"{number}")));

        var counts = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            await using var session = Store.OpenSession();
            return await session.CountAsync(session.Query<Partnership>(), Cancellation);
        })));
        Assert.All(counts, count => Assert.Equal(20, count));
    }
}
