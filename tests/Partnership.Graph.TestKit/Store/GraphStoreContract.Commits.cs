using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

public abstract partial class GraphStoreContract
{
    /// <summary>The audit is written another way than documents are; its tests stand apart.</summary>
    private static IReadOnlyList<Type> WrittenAsDocuments { get; } = [.. DocumentTypes.All.Except([typeof(AuditEntry), typeof(AuditHead)])];

    public static TheoryData<string> EveryDocumentType => [.. WrittenAsDocuments.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(EveryDocumentType))]
    public async Task A_document_comes_back_with_every_field(string typeName)
    {
        Assert.True(DocumentTypes.TryFind(typeName, out var type));
        var document = new AnyDocument(new Random(1)).Of(type);
        await CommitAsync(document);

        Assert.Equal(Description.Of(document), Description.Of(await FindAsync(document)));
    }

    [Theory]
    [MemberData(nameof(EveryDocumentType))]
    public async Task Random_documents_come_back_as_they_were_absent_fields_absent(string typeName)
    {
        Assert.True(DocumentTypes.TryFind(typeName, out var type));
        var any = new AnyDocument(new Random(2));
        var documents = Enumerable.Range(0, 25).Select(_ => any.Of(type, absent: 0.5)).ToList();
        await CommitManyAsync(documents);

        await using var session = Store.OpenSession();
        var found = await session.FindManyAsync<Document>([.. documents.Select(document => document.Id)], Cancellation);
        Assert.All(documents, document => Assert.Equal(Description.Of(document), Description.Of(found[document.Id])));
    }

    [Fact]
    public async Task A_new_document_has_version_1_and_each_replacement_adds_one()
    {
        await CommitAsync(Sample.Partnership("1"));
        await CommitAsync(Sample.Partnership("1", "Renamed") with { Version = 77 });

        var found = await FindAsync(Sample.Partnership("1"));
        Assert.Equal(("Renamed", 2), (found!.Name, found.Version));
    }

    [Fact]
    public async Task A_commit_that_leaves_the_root_alone_still_raises_its_version()
    {
        await CommitAsync(Sample.Partnership("1"));
        var result = await CommitAsync(Sample.Deliverable("1", "1"));

        Assert.Equal(2, result.Version);
        Assert.Equal(2, (await FindAsync(Sample.Partnership("1")))!.Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_commit_on_another_version_than_expected_writes_nothing(int expected)
    {
        await CommitAsync(Sample.Partnership("1"));
        await CommitAsync(Sample.Partnership("1"));
        var late = Sample.Commit(Sample.Partnership("1", "Late"), Sample.Deliverable("1", "1")) with { ExpectedVersion = expected };

        Assert.Equal(new CommitResult.VersionConflict(2), await Store.CommitAsync(late, Cancellation));
        Assert.Equal("A partnership", (await FindAsync(Sample.Partnership("1")))!.Name);
        Assert.Null(await FindAsync(Sample.Deliverable("1", "1")));
    }

    [Fact]
    public async Task A_commit_on_the_expected_version_is_written()
    {
        await CommitAsync(Sample.Partnership("1"));
        var commit = Sample.Commit(Sample.Partnership("1", "In time")) with { ExpectedVersion = 1 };

        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(commit, Cancellation));
        Assert.Equal("In time", (await FindAsync(Sample.Partnership("1")))!.Name);
    }

    [Fact]
    public async Task Version_0_is_expected_of_an_aggregate_that_must_not_exist_yet()
    {
        var create = Sample.Commit(Sample.Partnership("1")) with { ExpectedVersion = 0 };

        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(create, Cancellation));
        Assert.Equal(new CommitResult.VersionConflict(1), await Store.CommitAsync(create, Cancellation));
    }

    [Fact]
    public async Task Documents_of_an_aggregate_without_a_root_are_not_written()
    {
        Assert.Equal(new CommitResult.VersionConflict(0), await Store.CommitAsync(Sample.Commit(Sample.Deliverable("1", "none")), Cancellation));
        Assert.Null(await FindAsync(Sample.Deliverable("1", "none")));
    }

    [Fact]
    public async Task Of_commits_on_the_same_version_one_wins()
    {
        await CommitAsync(Sample.Partnership("1"));
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(() =>
            Store.CommitAsync(Sample.Commit(Sample.Partnership("1", $"Writer {writer}")) with { ExpectedVersion = 1 }, Cancellation))));

        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Equal(15, results.OfType<CommitResult.VersionConflict>().Count());
    }

    [Fact]
    public async Task Two_aggregates_in_one_commit_are_refused()
    {
        var commit = Sample.Commit(Sample.Partnership("1"), Sample.Partnership("2"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.CommitAsync(commit, Cancellation));
        Assert.Null(await FindAsync(Sample.Partnership("1")));
    }

    [Fact]
    public async Task A_document_twice_in_one_commit_is_refused()
    {
        var commit = Sample.Commit(Sample.Partnership("1"), Sample.Partnership("1"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.CommitAsync(commit, Cancellation));
    }

    [Fact]
    public async Task An_id_of_another_type_is_refused()
    {
        var commit = Sample.Commit(Sample.Partnership("1"), Sample.Deliverable("1", "1") with { Id = Sample.Programme("1", "1").Id });

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.CommitAsync(commit, Cancellation));
    }

    [Fact]
    public async Task A_document_cannot_be_taken_over_by_another_aggregate()
    {
        await CommitAsync(Sample.Partnership("1"), Sample.Deliverable("1", "1"));
        var theft = Sample.Commit(Sample.Partnership("2"), Sample.Deliverable("1", "2", title: "Stolen"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.CommitAsync(theft, Cancellation));
        Assert.Equal("A deliverable", (await FindAsync(Sample.Deliverable("1", "1")))!.Title);
        Assert.Null(await FindAsync(Sample.Partnership("2")));
    }

    [Fact]
    public async Task A_removed_document_is_gone_and_its_siblings_are_not()
    {
        await CommitAsync(Sample.Partnership("1"), Sample.Deliverable("1", "1"), Sample.Deliverable("2", "1"));
        var removal = new Commit { AggregateId = Sample.PartnershipId("1"), At = Sample.Now, Removals = [Sample.Deliverable("1", "1").Id] };

        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(removal, Cancellation));
        Assert.Null(await FindAsync(Sample.Deliverable("1", "1")));
        Assert.NotNull(await FindAsync(Sample.Deliverable("2", "1")));
    }

    [Fact]
    public async Task A_document_of_another_aggregate_is_not_removed()
    {
        await CommitAsync(Sample.Partnership("1"), Sample.Deliverable("1", "1"));
        await CommitAsync(Sample.Partnership("2"));
        await Store.CommitAsync(new Commit { AggregateId = Sample.PartnershipId("2"), At = Sample.Now, Removals = [Sample.Deliverable("1", "1").Id] }, Cancellation);

        Assert.NotNull(await FindAsync(Sample.Deliverable("1", "1")));
    }

    [Fact]
    public async Task Many_commits_answer_one_by_one_and_a_conflict_stops_only_its_own()
    {
        await CommitAsync(Sample.Partnership("taken"));
        var names = Enumerable.Range(0, 2_500).Select(number => $"{number}").ToList();
        names[1_700] = "taken";
        var results = await Store.CommitManyAsync(
            [.. names.Select(name => Sample.Commit(Sample.Partnership(name)) with { ExpectedVersion = 0 })], Cancellation);

        Assert.Equal(new CommitResult.VersionConflict(1), results[1_700]);
        Assert.Equal(2_499, results.OfType<CommitResult.Committed>().Count());
        await using var session = Store.OpenSession();
        Assert.Equal(2_500, await session.CountAsync(session.Query<Partnership>(), Cancellation));
    }
}
