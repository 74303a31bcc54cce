using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Seed;
using Partnership.Graph.Api.Tests.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>
/// A copy of the seeded graph for one test to change, on Tuesday 16 June 2026 at 9 in the morning in England. The seed is
/// loaded once for all of them.
/// </summary>
internal sealed class ChangingGraph : IAsyncDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 6, 16, 8, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<Task<byte[]>> Seeded = new(SeedAsync);

    private readonly string _folder;
    private readonly ServiceProvider _services;

    private ChangingGraph(string folder, ServiceProvider services) => (_folder, _services) = (folder, services);

    /// <summary>The clock of the graph.</summary>
    public MovableClock Clock => (MovableClock)_services.GetRequiredService<TimeProvider>();

    /// <summary>Beats with each commit.</summary>
    public ChangePulse Pulse => _services.GetRequiredService<ChangePulse>();

    /// <summary>The file of the store.</summary>
    public string File => Path.Combine(_folder, "graph.db");

    /// <summary>The store as it was registered.</summary>
    public IGraphStore Store => _services.GetRequiredService<IGraphStore>();

    /// <summary>Carries out commands on the graph.</summary>
    public CommandRunner Commands => _services.GetRequiredService<CommandRunner>();

    /// <summary>What the graph's operations are given.</summary>
    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A graph of one's own.</summary>
    /// <param name="wrap">What stands before the store; the store itself when left out.</param>
    /// <param name="rules">Who may do what; everybody everything when left out.</param>
    public static async Task<ChangingGraph> StartAsync(Func<IGraphStore, IGraphStore>? wrap = null, AccessRules? rules = null)
    {
        var folder = NewFolder();
        await System.IO.File.WriteAllBytesAsync(Path.Combine(folder, "graph.db"), await Seeded.Value, Cancellation);
        return new ChangingGraph(folder, Services(folder, wrap, rules));
    }

    /// <summary>Runs a document: the response as JSON.</summary>
    public async Task<JsonNode> RunAsync(string document, string variables = "{}", ClaimsPrincipal? user = null)
    {
        await using var scope = _services.CreateAsyncScope();
        return JsonNode.Parse(await BoundContract.RunAsync(scope.ServiceProvider, document, variables, user))!;
    }

    /// <summary>Runs a subscription: each result as JSON. It ends with <paramref name="ct"/>.</summary>
    public IAsyncEnumerable<JsonNode> SubscribeAsync(string document, string variables = "{}", ClaimsPrincipal? user = null, CancellationToken? ct = null) =>
        BoundContract.SubscribeAsync(_services, document, variables, user, ct ?? Cancellation);

    /// <summary>Runs a document and asserts the whole response, layout apart.</summary>
    public async Task AssertAsync(string document, string expected) =>
        Assert.Equal(BoundContract.Layout(expected), BoundContract.Layout((await RunAsync(document)).ToJsonString()));

    /// <summary>A document as the store has it.</summary>
    public async Task<T> FindAsync<T>(string id) where T : Document
    {
        await using var session = Store.OpenSession();
        return Assert.IsType<T>(await session.FindAsync<Document>(NodeId.Parse(id, null), Cancellation));
    }

    /// <summary>What was done to a node, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditOfAsync(string id)
    {
        var subject = NodeId.Parse(id, null);
        await using var session = Store.OpenSession();
        return await session.ToListAsync(session.Query<AuditEntry>().Where(x => x.SubjectId == subject).OrderBy(x => x.Number), Cancellation);
    }

    /// <summary>Writes what a test begins with.</summary>
    public async Task CommitAsync(params Document[] documents) => Assert.IsType<CommitResult.Committed>(
        await Store.CommitAsync(new Commit { AggregateId = documents[0].AggregateId, At = Clock.GetUtcNow(), Upserts = documents }, Cancellation));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<byte[]> SeedAsync()
    {
        var folder = NewFolder();
        await using (var services = Services(folder, wrap: null, rules: null))
            await services.GetRequiredService<SeedLoader>().LoadAsync(CancellationToken.None);
        var bytes = await System.IO.File.ReadAllBytesAsync(Path.Combine(folder, "graph.db"));
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    private static ServiceProvider Services(string folder, Func<IGraphStore, IGraphStore>? wrap, AccessRules? rules)
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new MovableClock(Morning))
            .AddSqliteStore(options => options.Path = Path.Combine(folder, "graph.db"))
            .AddSeed()
            .AddSingleton(rules ?? AccessRules.LocalAdministrator)
            .AddGraphLoaders()
            .AddMutations();
        if (wrap is not null)
            services.AddSingleton(provider => wrap(SqliteStore.Open(new SqliteStoreOptions { Path = Path.Combine(folder, "graph.db") })));
        services.AnnounceCommits();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("partnership-graph-").FullName;
}
