using Partnership.Graph.Api.Seed;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Api.Tests.Seed;

public sealed class SeedLoaderTests : IDisposable
{
    private static readonly DateTimeOffset FirstStart = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly NodeId Asthma = NodeId.Of(nameof(Programme), "asthma-friendly-schools");
    private static readonly NodeId NextClinic = NodeId.Of(nameof(Domain.Events.Event), "clinic-goldsmith-flu");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seed");
    private readonly SqliteStore _store;

    public SeedLoaderTests() => _store = SqliteStore.Open(new SqliteStoreOptions { Path = Path.Combine(_folder.FullName, "graph.db") });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_empty_store_gets_every_document()
    {
        Assert.Equal(SeedResult.Loaded, await LoadAsync(_store, FirstStart));

        await using var session = _store.OpenSession();
        var found = await session.FindManyAsync<Domain.Document>([.. CaseStudyGraph.Documents.Select(document => document.Id)], Cancellation);
        Assert.Equal(CaseStudyGraph.Documents.Count, found.Count);
        Assert.Equal(new DateOnly(2026, 11, 26), (await FindAsync<Domain.Events.Event>(NextClinic)).Date);
    }

    [Fact]
    public async Task Loading_again_on_another_day_changes_nothing()
    {
        await LoadAsync(_store, FirstStart);
        var before = await _store.LatestChangeAsync(Cancellation);

        Assert.Equal(SeedResult.LoadedBefore, await LoadAsync(_store, FirstStart.AddDays(40)));
        Assert.Equal(before, await _store.LatestChangeAsync(Cancellation));
    }

    [Fact]
    public async Task A_store_that_is_in_use_is_left_alone()
    {
        var school = CaseStudyGraph.The<Domain.Organisations.School>("138591");
        await _store.CommitAsync(new Commit { AggregateId = school.Id, At = FirstStart, Upserts = [school] }, Cancellation);

        Assert.Equal(SeedResult.StoreInUse, await LoadAsync(_store, FirstStart));
        Assert.Single((await _store.ReadChangesAsync(ChangeCursor.Start, 10, Cancellation))!.Changes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(100)]
    public async Task A_seed_that_was_interrupted_is_finished_as_it_was_begun(int commits)
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => LoadAsync(new StoppingStore(_store, commits), FirstStart));

        Assert.Equal(SeedResult.Loaded, await LoadAsync(_store, FirstStart.AddDays(3)));
        Assert.Equal(new DateOnly(2026, 11, 26), (await FindAsync<Domain.Events.Event>(NextClinic)).Date);
        Assert.Equal(SeedResult.LoadedBefore, await LoadAsync(_store, FirstStart.AddDays(4)));
    }

    [Fact]
    public async Task What_a_user_changed_before_the_seed_was_finished_stays_changed()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => LoadAsync(new StoppingStore(_store, commits: 120), FirstStart));
        var changed = await FindAsync<Programme>(Asthma) with { Stage = ProgrammeStage.Embedded, Source = Domain.Source.User };
        await _store.CommitAsync(new Commit { AggregateId = Asthma, ExpectedVersion = 1, At = FirstStart, Upserts = [changed] }, Cancellation);

        Assert.Equal(SeedResult.Loaded, await LoadAsync(_store, FirstStart));
        Assert.Equal(ProgrammeStage.Embedded, (await FindAsync<Programme>(Asthma)).Stage);
    }

    [Fact]
    public async Task A_broken_file_leaves_the_store_empty()
    {
        var broken = CaseStudyGraph.With("events.json", _ => "[{}]");
        var loader = new SeedLoader(_store, new StoppedClock(FirstStart), () => broken);

        await Assert.ThrowsAsync<SeedRefusedException>(() => loader.LoadAsync(Cancellation));
        Assert.Equal(ChangeCursor.Start, await _store.LatestChangeAsync(Cancellation));
    }

    [Fact]
    public async Task The_day_of_the_first_start_is_the_day_in_England()
    {
        await LoadAsync(_store, new(2026, 6, 8, 23, 30, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2026, 6, 11), (await FindAsync<Domain.Events.Event>(NextClinic)).Date);
    }

    private static Task<SeedResult> LoadAsync(IGraphStore store, DateTimeOffset now) =>
        new SeedLoader(store, new StoppedClock(now), () => CaseStudyGraph.Files).LoadAsync(Cancellation);

    private async Task<T> FindAsync<T>(NodeId id) where T : Domain.Document
    {
        await using var session = _store.OpenSession();
        return (await session.FindAsync<T>(id, Cancellation))!;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    /// <summary>A store whose process is killed after so many commits.</summary>
    private sealed class StoppingStore(IGraphStore store, int commits) : IGraphStore
    {
        private int _left = commits;

        public IStoreSession OpenSession() => store.OpenSession();

        public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

        public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> many, CancellationToken cancellationToken)
        {
            var done = await store.CommitManyAsync([.. many.Take(_left)], cancellationToken);
            _left -= done.Count;
            return done.Count == many.Count ? done : throw new OperationCanceledException("The process is killed.");
        }

        public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) => store.ReadChangesAsync(since, limit, cancellationToken);

        public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => store.LatestChangeAsync(cancellationToken);
    }
}
