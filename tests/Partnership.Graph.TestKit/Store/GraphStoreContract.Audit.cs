using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

public abstract partial class GraphStoreContract
{
    private static readonly NodeId Audited = Sample.PartnershipId("1");

    [Fact]
    public async Task An_audit_entry_comes_back_with_every_field_and_its_seal()
    {
        var any = new AnyDocument(new Random(3));
        foreach (var absent in new[] { 0, 0.5, 1 })
        {
            var entry = (AuditEntry)any.Of(typeof(AuditEntry), absent);
            await CommitAuditAsync(entry);

            Assert.Equal(Description.Of(AuditSeal.Seal(entry, null)), Description.Of(await FindAsync(entry)));
        }
    }

    [Fact]
    public async Task Entries_are_numbered_within_their_aggregate_and_carry_the_hash_of_the_one_before()
    {
        await CommitAsync(Sample.Partnership("1"));
        await CommitAsync(Sample.Partnership("2"));
        await CommitAuditAsync(Sample.Audit("a", Audited), Sample.Audit("b", Audited));
        await CommitAuditAsync(Sample.Audit("other", Sample.PartnershipId("2")));
        await CommitAuditAsync(Sample.Audit("c", Audited));

        var entries = await ChainAsync(Audited);
        Assert.Equal(["a 1", "b 2", "c 3"], entries.Select(entry => $"{entry.Id.Key} {entry.Number}"));
        Assert.Equal([null, entries[0].Hash, entries[1].Hash], entries.Select(entry => entry.PreviousHash));
        Assert.All(entries, entry => Assert.Equal(AuditSeal.HashOf(entry), entry.Hash));
        Assert.Equal((1, null), (await ChainAsync(Sample.PartnershipId("2"))).Select(entry => (entry.Number, entry.PreviousHash)).Single());
    }

    [Fact]
    public async Task What_a_caller_says_of_number_and_hash_does_not_count()
    {
        await CommitAsync(Sample.Partnership("1"));
        await CommitAuditAsync(Sample.Audit("a", Audited) with { Number = 7, PreviousHash = "forged", Hash = "forged" });

        var entry = Assert.Single(await ChainAsync(Audited));
        Assert.Equal((1, null, AuditSeal.HashOf(entry)), (entry.Number, entry.PreviousHash, entry.Hash));
    }

    [Fact]
    public async Task The_head_of_an_audit_is_its_latest_entry()
    {
        await CommitAsync(Sample.Partnership("1"));
        await CommitAuditAsync(Sample.Audit("a", Audited));
        await CommitAuditAsync(Sample.Audit("b", Audited));

        var latest = (await ChainAsync(Audited))[^1];
        await using var session = Store.OpenSession();
        var head = await session.FindAsync<AuditHead>(AuditHead.IdOf(Audited), Cancellation);
        Assert.Equal((2, latest.Hash, Audited), (head!.Number, head.Hash, head.AggregateId));
    }

    [Fact]
    public async Task Many_commits_are_sealed_as_single_ones_are()
    {
        await Store.CommitManyAsync([.. Enumerable.Range(0, 1_200).Select(number => new Commit
        {
            AggregateId = Sample.PartnershipId($"{number % 400}"),
            At = Sample.Now,
            Upserts = [Sample.Partnership($"{number % 400}", $"State {number}")],
            Audit = [Sample.Audit($"{number}", Sample.PartnershipId($"{number % 400}"))],
        })], Cancellation);

        await using var session = Store.OpenSession();
        var verification = new AuditVerification(session);
        Assert.Empty(await FindingsAsync(verification));
        Assert.Equal((400, 1_200), (verification.Aggregates, verification.Entries));
        Assert.Equal(["1", "401", "801"], (await ChainAsync(Audited)).Select(entry => entry.Id.Key));
    }

    [Fact]
    public async Task A_commit_that_conflicts_leaves_the_audit_as_it_was()
    {
        await CommitAsync(Sample.Partnership("1"));
        await CommitAuditAsync(Sample.Audit("a", Audited));
        var late = Sample.Commit(Sample.Partnership("1")) with { ExpectedVersion = 1, Audit = [Sample.Audit("b", Audited)] };

        Assert.IsType<CommitResult.VersionConflict>(await Store.CommitAsync(late, Cancellation));
        Assert.Equal(["a"], (await ChainAsync(Audited)).Select(entry => entry.Id.Key));
        await using var session = Store.OpenSession();
        Assert.Empty(await FindingsAsync(new AuditVerification(session)));
    }

    [Fact]
    public async Task Writers_at_once_make_one_chain()
    {
        await CommitAsync(Sample.Partnership("1"));
        await Task.WhenAll(Enumerable.Range(0, 32).Select(writer => Task.Run(() => CommitAuditAsync(Sample.Audit($"{writer}", Audited)))));

        Assert.Equal(Enumerable.Range(1, 32), (await ChainAsync(Audited)).Select(entry => entry.Number));
        await using var session = Store.OpenSession();
        Assert.Empty(await FindingsAsync(new AuditVerification(session)));
    }

    [Fact]
    public async Task An_audit_entry_is_neither_replaced_nor_removed_nor_written_past_the_audit()
    {
        await CommitAsync(Sample.Partnership("1"));
        var entry = Sample.Audit("a", Audited);
        await CommitAuditAsync(entry);
        var head = AuditHead.At(entry with { Number = 1, Hash = "forged" });
        Commit[] attempts =
        [
            Sample.Commit(entry with { Actor = "Person:2" }),
            Sample.Commit(head),
            Sample.Commit(Sample.Partnership("1")) with { Audit = [entry with { Actor = "Person:2" }] },
            Sample.Commit(Sample.Partnership("1")) with { Removals = [entry.Id] },
            Sample.Commit(Sample.Partnership("1")) with { Removals = [head.Id] },
        ];

        foreach (var attempt in attempts)
            await Assert.ThrowsAsync<InvalidOperationException>(() => Store.CommitAsync(attempt, Cancellation));
        Assert.Equal(AuditSeal.Seal(entry, null).Hash, Assert.Single(await ChainAsync(Audited)).Hash);
    }

    [Fact]
    public async Task The_audit_outlives_the_aggregate_and_goes_on_when_it_comes_again()
    {
        await CommitAsync(Sample.Partnership("1"));
        await CommitAuditAsync(Sample.Audit("a", Audited));
        await Store.CommitAsync(new Commit { AggregateId = Audited, At = Sample.Now, Removals = [Audited], Audit = [Sample.Audit("b", Audited)] }, Cancellation);
        await Store.CommitAsync(Sample.Commit(Sample.Partnership("1")) with { Audit = [Sample.Audit("c", Audited)] }, Cancellation);

        Assert.Equal(["a 1", "b 2", "c 3"], (await ChainAsync(Audited)).Select(entry => $"{entry.Id.Key} {entry.Number}"));
    }

    [Fact]
    public async Task An_aggregate_may_consist_of_audit_entries_alone()
    {
        var mark = Sample.Audit("mark", NodeId.Of(nameof(AuditEntry), "mark"));
        var commit = new Commit { AggregateId = mark.Id, At = Sample.Now, ExpectedVersion = 0, Audit = [mark] };

        Assert.Equal(new CommitResult.Committed(1), await Store.CommitAsync(commit, Cancellation));
        Assert.Equal(new CommitResult.VersionConflict(1), await Store.CommitAsync(commit, Cancellation));
        Assert.Equal(["Created AuditEntry:mark 1"], (await Store.ReadChangesAsync(ChangeCursor.Start, 10, Cancellation))!.Changes.Select(change => $"{change.Kind} {change.DocumentId} {change.Version}"));

        var second = Sample.Audit("second", mark.Id);
        Assert.Equal(2, Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(commit with { ExpectedVersion = 1, Audit = [second] }, Cancellation)).Version);
        Assert.Equal([1, 2], (await ChainAsync(mark.Id)).Select(entry => entry.Number));
    }

    protected static async Task<IReadOnlyList<AuditFinding>> FindingsAsync(AuditVerification verification, params AuditAnchor[] anchors)
    {
        List<AuditFinding> findings = [];
        await foreach (var finding in verification.FindingsAsync(anchors.ToAsyncEnumerable(), Cancellation))
            findings.Add(finding);
        return findings;
    }

    private async Task CommitAuditAsync(params AuditEntry[] entries) =>
        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(new Commit { AggregateId = entries[0].AggregateId, At = Sample.Now, Audit = entries }, Cancellation));

    private async Task<IReadOnlyList<AuditEntry>> ChainAsync(NodeId aggregate)
    {
        await using var session = Store.OpenSession();
        return await session.ToListAsync(session.Query<AuditEntry>().Where(x => x.AggregateId == aggregate).OrderBy(x => x.Number), Cancellation);
    }
}
