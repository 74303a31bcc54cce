using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Imports.Tests.Files;

/// <summary>A store of its own in a folder of its own, and imports into it at a set time.</summary>
internal sealed class ScratchStore : TimeProvider, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    public ScratchStore() => Store = SqliteStore.Open(new() { Path = Path.Combine(_folder, "graph.db") });

    public SqliteStore Store { get; }

    public DateTimeOffset Now { get; set; } = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>The path of a file in the store's folder.</summary>
    public string File(string name) => Path.Combine(_folder, name);

    public RegisterImporter Importer => new(Store, this);

    public Task<ImportReport> ImportAsync(Register register, RegisterContent content, string? asOf = null, bool preview = false, IProgress<ImportProgress>? progress = null, CancellationToken? cancellation = null) =>
        Importer.RunAsync(
            new() { Register = register, Content = content, SnapshotOn = asOf is null ? null : Day(asOf), Preview = preview },
            progress, cancellation ?? TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<T>> AllAsync<T>() where T : Document
    {
        await using var session = Store.OpenSession();
        return await session.ToListAsync(session.Query<T>(), TestContext.Current.CancellationToken);
    }

    public async Task<T> TheAsync<T>(string key) where T : Document
    {
        await using var session = Store.OpenSession();
        return await session.FindAsync<T>(NodeId.Of(typeof(T).Name, key), TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"There is no {typeof(T).Name} {key}.");
    }

    public Task<ChangeCursor> LatestAsync() => Store.LatestChangeAsync(TestContext.Current.CancellationToken);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
