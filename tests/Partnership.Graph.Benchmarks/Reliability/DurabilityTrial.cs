using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Benchmarks.Reliability;

/// <summary>
/// Writes to the API on several connections, kills its process in the middle, starts it again on the same store and looks
/// what is there; again and again.
/// </summary>
internal sealed class DurabilityTrial(ApiStart program, string folder, int kills, int seed)
{
    private const int Clients = 8;
    private const int MostAnswersBeforeKill = 60;
    private const int LongestMilliseconds = 20;

    private readonly string _store = Path.Combine(folder, "graph.db");
    private readonly Ledger _ledger = new();
    private readonly Random _random = new(seed);
    private readonly List<string> _problems = [];
    private readonly List<TimeSpan> _restarts = [];
    private int _unanswered;
    private int _writtenUnanswered;
    private int _number;

    /// <summary>Runs the trial to its end.</summary>
    public async Task<DurabilityFigures> RunAsync(CancellationToken ct)
    {
        var api = await ApiUnderTest.StartAsync(program, _store, ct);
        try
        {
            using var store = SqliteStore.Open(new SqliteStoreOptions { Path = _store });
            var beginning = await StoreState.ReadAsync(store, ct);
            for (var kill = 0; kill < kills; kill++)
            {
                await WriteUntilKilledAsync(api, ct);
                await api.DisposeAsync();
                api = await ApiUnderTest.StartAsync(program, _store, ct);
                _restarts.Add(api.StartedIn);
                await LookAsync(store, beginning, ct);
                await SendAgainAsync(api, ct);
            }

            var after = await StoreState.ReadAsync(store, ct);
            _problems.AddRange(after.Lost(_ledger));
            _problems.AddRange(after.HalfWritten(beginning));
            await CheckFileAsync(ct);
        }
        finally
        {
            await api.DisposeAsync();
        }

        if (await VerifyAsync(ct) is { } finding)
            _problems.Add(finding);
        return new(kills, _ledger.Done.Count, _unanswered, _writtenUnanswered, [.. _restarts.Order()], [.. _problems.Distinct()]);
    }

    private async Task WriteUntilKilledAsync(ApiUnderTest api, CancellationToken ct)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = _random.Next(1, MostAnswersBeforeKill);
        var pause = TimeSpan.FromMilliseconds(_random.NextDouble() * LongestMilliseconds);
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(() => ClientAsync(client, _random.Next()), ct)).ToList();
        await Task.WhenAny(enough.Task, Task.WhenAll(clients)).WaitAsync(ct);
        await Task.Delay(pause, ct);
        if (api.HasEnded)
            _problems.Add("The API ended by itself under writes.");
        await api.KillAsync();
        await Task.WhenAll(clients);

        async Task ClientAsync(int client, int own)
        {
            var random = new Random(own);
            var mine = new List<string>();
            while (await TryAsync(api, Next(client, random, mine), ct) is { } answered)
            {
                if (answered.Write.Kind is WriteKind.Schedule)
                    mine.Add(answered.Id);
                if (Interlocked.Decrement(ref left) <= 0)
                    enough.TrySetResult();
            }
        }
    }

    private Write Next(int client, Random random, List<string> mine)
    {
        var key = $"trial-{seed}-{client}-{Interlocked.Increment(ref _number)}";
        return random.Next(3) switch
        {
            0 => new(WriteKind.Propose, key),
            1 when mine.Count > 0 => new(WriteKind.Move, key, mine[random.Next(mine.Count)]),
            _ => new(WriteKind.Schedule, key),
        };
    }

    /// <summary>Sends a write; <c>null</c> where the process went before it answered.</summary>
    private async Task<Acknowledged?> TryAsync(ApiUnderTest api, Write write, CancellationToken ct)
    {
        _ledger.Sent(write);
        try
        {
            while (true)
            {
                var answer = await api.SendAsync(write.Document, write.Variables, ct);
                // Others were quicker too often: nothing was written.
                if (answer.Code == "UNAVAILABLE")
                    continue;
                if (answer.Code is not null || answer.Refusal is not null)
                    throw new InvalidOperationException($"{write.Kind} {write.Key} was answered with {answer.Status} {answer.Body}");
                var done = new Acknowledged(write, answer.Node.GetProperty("id").GetString()!, answer.Node.GetProperty("version").GetInt32());
                _ledger.Answered(write, done.Id, done.Version);
                return done;
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private async Task LookAsync(SqliteStore store, StoreState beginning, CancellationToken ct)
    {
        var state = await StoreState.ReadAsync(store, ct);
        _problems.AddRange(state.Lost(_ledger));
        _problems.AddRange(state.HalfWritten(beginning));
        _unanswered += _ledger.Open.Count;
        _writtenUnanswered += _ledger.Open.Count(state.Has);
        await using var session = store.OpenSession();
        await foreach (var finding in new AuditVerification(session).FindingsAsync(AsyncEnumerable.Empty<AuditAnchor>(), ct))
            _problems.Add(finding.ToString());
    }

    // As an application does it after a lost connection: the same key again.
    private async Task SendAgainAsync(ApiUnderTest api, CancellationToken ct)
    {
        foreach (var write in _ledger.Open)
        {
            if (await TryAsync(api, write, ct) is null)
                throw new InvalidOperationException("The API ended by itself.");
        }
    }

    private async Task CheckFileAsync(CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={_store};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (await command.ExecuteScalarAsync(ct) is not "ok" and var result)
            _problems.Add($"SQLite finds the file damaged: {result}");
    }

    /// <summary>The command <c>audit verify</c>; <c>null</c> where it finds nothing.</summary>
    private async Task<string?> VerifyAsync(CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(program.File, [.. program.Arguments, "audit", "verify", "--store", _store])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? null : said;
    }
}

/// <summary>What a trial came to.</summary>
/// <param name="Kills">How often the process was killed.</param>
/// <param name="Acknowledged">How many writes were answered.</param>
/// <param name="Unanswered">How many were under way when it was killed.</param>
/// <param name="WrittenUnanswered">How many of these had been written all the same.</param>
/// <param name="Restarts">From the start of the process until it listened, shortest first.</param>
/// <param name="Problems">What was lost or half-written, or does not fit together: nothing, if the product keeps its promise.</param>
internal sealed record DurabilityFigures(
    int Kills, int Acknowledged, int Unanswered, int WrittenUnanswered, IReadOnlyList<TimeSpan> Restarts, IReadOnlyList<string> Problems);
