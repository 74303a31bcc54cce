using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Sqlite.Tests.Reading;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStore _store;

    public SnapshotTests() => _store = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("graph.db") });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_session_sees_nothing_of_a_commit_after_its_first_query()
    {
        await CommitAsync("Before");
        await using var early = _store.OpenSession();
        await early.CountAsync(early.Query<Partnership>(), Cancellation);
        await CommitAsync("After");
        await using var late = _store.OpenSession();

        Assert.Equal("Before", await NameAsync(early));
        Assert.Equal("After", await NameAsync(late));
        Assert.Equal("Before", await NameAsync(early));
    }

    [Fact]
    public async Task A_session_opened_before_a_commit_sees_it_when_it_reads_only_after()
    {
        await using var session = _store.OpenSession();
        await CommitAsync("Committed");

        Assert.Equal("Committed", await NameAsync(session));
    }

    [Fact]
    public async Task A_reader_that_served_one_session_shows_the_next_one_new_commits()
    {
        await CommitAsync("Before");
        await using (var session = _store.OpenSession())
            await NameAsync(session);
        await CommitAsync("After");
        await using var next = _store.OpenSession();

        Assert.Equal("After", await NameAsync(next));
    }

    private Task<CommitResult> CommitAsync(string name) => _store.CommitAsync(Sample.Commit(Sample.Partnership("1", name)), Cancellation);

    private static async Task<string?> NameAsync(IStoreSession session) =>
        (await session.FindAsync<Partnership>(Sample.PartnershipId("1"), Cancellation))?.Name;
}
