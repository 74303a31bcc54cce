using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>
/// The national graph in a store's file, kept in the temporary folder because it takes minutes to make: made once per machine,
/// scale and version of the generator and of the store's tables.
/// </summary>
internal static class NationalStore
{
    // Raised whenever the generator makes other documents.
    private const int Version = 2;
    private const int CommitsAtOnce = 20_000;

    /// <summary>Where the files are; deleting it is all it takes to have them made anew.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), "partnership-graph-national");

    public static string FileOf(double scale) =>
        Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"national-{Version}-{TablesHash()}-{scale}.db"));

    /// <summary>The file of a scale, made if it is not there.</summary>
    public static async Task<string> PrepareAsync(double scale, TextWriter output, CancellationToken cancellationToken)
    {
        var file = FileOf(scale);
        if (File.Exists(file))
            return file;
        Directory.CreateDirectory(Folder);
        var unfinished = $"{file}.{Environment.ProcessId}.unfinished";
        var began = Stopwatch.GetTimestamp();
        await output.WriteLineAsync($"making the graph at scale {scale} in {file}");
        var documents = await WriteAsync(unfinished, scale, cancellationToken);
        File.Move(unfinished, file);
        var elapsed = Stopwatch.GetElapsedTime(began);
        await output.WriteLineAsync($"{documents:N0} documents in {elapsed.TotalSeconds:N0} s ({documents / elapsed.TotalSeconds:N0} a second), {new FileInfo(file).Length >> 20:N0} MiB");
        return file;
    }

    // While a version of the tables is not released its files would not be upgraded when it changes.
    private static string TablesHash()
    {
        var store = typeof(SqliteStore).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in store.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var sql = store.GetManifestResourceStream(name)!;
            var bytes = new byte[sql.Length];
            sql.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    /// <summary>Writes the graph of a scale into a new file; answers how many documents it has.</summary>
    public static async Task<int> WriteAsync(string file, double scale, CancellationToken cancellationToken)
    {
        using var store = SqliteStore.Open(new SqliteStoreOptions { Path = file });
        var documents = 0;
        foreach (var commits in new NationalGraph(new NationalSize(scale)).Commits().Chunk(CommitsAtOnce))
        {
            documents += commits.Sum(commit => commit.Upserts.Count);
            foreach (var result in await store.CommitManyAsync(commits, cancellationToken))
            {
                if (result is not CommitResult.Committed)
                    throw new InvalidOperationException($"The graph could not be stored: {result}.");
            }
        }

        return documents;
    }
}
