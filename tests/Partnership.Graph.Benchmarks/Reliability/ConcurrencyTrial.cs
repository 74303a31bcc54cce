using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Benchmarks.Reliability;

/// <summary>
/// Clients that change the same and different aggregates over HTTP at once, while another process keeps taking the store's
/// write lock. Every change that was acknowledged is counted and looked for in the end.
/// </summary>
/// <param name="program">How the API is started.</param>
/// <param name="folder">Where its store is made.</param>
/// <param name="clients">How many clients there are.</param>
/// <param name="goesOn">Whether a client that has done so many changes does another one.</param>
internal sealed class ConcurrencyTrial(ApiStart program, string folder, int clients, Func<int, bool> goesOn)
{
    private const string Counter = "Partnership:dudley-group";
    private const string Board = "Partnership:walsall-healthcare";
    private const string Update = "mutation($input: UpdatePartnershipInput!) { answer: updatePartnership(input: $input) { node: partnership { id version summary } errors { __typename } } }";
    private const string Create = "mutation($input: CreatePartnershipInput!) { answer: createPartnership(input: $input) { node: partnership { id version } errors { __typename } } }";
    private const string Read = "query($id: ID!) { node(id: $id) { ... on Partnership { version summary } } }";

    // Shorter than the other process holds the lock, so that commits do find the store busy.
    private static readonly Dictionary<string, string> Settings = new() { ["Store__BusyTimeout"] = "00:00:00.040" };

    private readonly string _store = Path.Combine(folder, "graph.db");
    private readonly ConcurrentBag<string> _problems = [];
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly ConcurrentDictionary<string, string> _proposed = new();
    private readonly ConcurrentDictionary<string, (int Version, string Summary)> _own = new();
    private int _counted;
    private int _boardChanges;
    private int _conflicts;
    private int _unavailable;
    private int _twice;

    /// <summary>Runs the trial to its end.</summary>
    public async Task<ConcurrencyFigures> RunAsync(CancellationToken ct)
    {
        await using var api = await ApiUnderTest.StartAsync(program, _store, ct, Settings);
        using var store = SqliteStore.Open(new SqliteStoreOptions { Path = _store });
        var (counter, board) = (await FindAsync(store, Counter, ct), await FindAsync(store, Board, ct));
        await SendAsync(api, Update, new { input = new { id = Counter, summary = "0" } }, ct);

        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var other = new OtherProcess(_store);
        var disturbing = Task.Run(() => other.RunAsync(over.Token), ct);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => ClientAsync(api, client, ct), ct)));
        var elapsed = Stopwatch.GetElapsedTime(began);
        await over.CancelAsync();
        await disturbing;

        await CheckAsync(store, counter.Version + 1, board.Version, ct);
        return new(clients, elapsed, [.. _milliseconds.Order()], _conflicts, _twice, _unavailable, other.Holds, [.. _problems.Distinct()]);
    }

    private async Task ClientAsync(ApiUnderTest api, int client, CancellationToken ct)
    {
        var random = new Random(client);
        var own = await SendAsync(
            api, Create, new { input = new { name = $"Own {client}", areas = (string[])["PREVENTION"], members = new[] { new { organisationId = "NhsTrust:RBK", role = "LEAD" } } } }, ct);
        var id = own.Node.GetProperty("id").GetString()!;
        _own[id] = (own.Node.GetProperty("version").GetInt32(), "");
        for (var done = 0; goesOn(done); done++)
        {
            var name = $"{client}-{done}";
            await (random.Next(4) switch
            {
                0 => CountAsync(api, ct),
                1 => ProposeAsync(api, name, twice: random.Next(2) == 0, ct),
                2 => WriteOwnAsync(api, id, name, ct),
                _ => WriteBoardAsync(api, name, ct),
            });
        }
    }

    /// <summary>One more, on what was read: whoever else counted in between is told by the version.</summary>
    private async Task CountAsync(ApiUnderTest api, CancellationToken ct)
    {
        while (true)
        {
            var read = (await api.SendAsync(Read, new { id = Counter }, ct)).Body.GetProperty("data").GetProperty("node");
            var next = (int.Parse(read.GetProperty("summary").GetString()!, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
            var answer = await SendAsync(api, Update, new { input = new { id = Counter, summary = next, expectedVersion = read.GetProperty("version").GetInt32() } }, ct);
            switch (answer.Refusal)
            {
                case null:
                    Interlocked.Increment(ref _counted);
                    return;
                case "VersionConflict":
                    Interlocked.Increment(ref _conflicts);
                    break;
                case var refusal:
                    throw new InvalidOperationException($"Counting was refused: {refusal}");
            }
        }
    }

    /// <summary>A part more of what others change, without a version, and at times twice at once with one key.</summary>
    private async Task ProposeAsync(ApiUnderTest api, string name, bool twice, CancellationToken ct)
    {
        var write = new Write(WriteKind.Propose, $"Trial {name}");
        var answers = await Task.WhenAll(Enumerable.Range(0, twice ? 2 : 1).Select(_ => SendAsync(api, write.Document, write.Variables, ct)));
        var ids = answers.Select(answer => answer.Node.GetProperty("id").GetString()!).Distinct().ToList();
        if (ids.Count > 1)
            _problems.Add($"{write.Key} was sent twice with one key and carried out as {string.Join(" and ", ids)}.");
        if (twice)
            Interlocked.Increment(ref _twice);
        _proposed[write.Key] = ids[0];
    }

    /// <summary>What nobody else changes, on the version of the last answer.</summary>
    private async Task WriteOwnAsync(ApiUnderTest api, string id, string summary, CancellationToken ct)
    {
        var answer = await SendAsync(api, Update, new { input = new { id, summary, expectedVersion = _own[id].Version } }, ct);
        if (answer.Refusal is { } refusal)
            _problems.Add($"{id}, which only one client changes, was refused with {refusal}.");
        else
            _own[id] = (answer.Node.GetProperty("version").GetInt32(), summary);
    }

    /// <summary>What all change, without a version: each change counts, and the last one stays.</summary>
    private async Task WriteBoardAsync(ApiUnderTest api, string summary, CancellationToken ct)
    {
        await SendAsync(api, Update, new { input = new { id = Board, summary } }, ct);
        Interlocked.Increment(ref _boardChanges);
    }

    private async Task<Answer> SendAsync(ApiUnderTest api, string document, object variables, CancellationToken ct)
    {
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            var answer = await api.SendAsync(document, variables, ct);
            _milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (answer.Code == "UNAVAILABLE")
                Interlocked.Increment(ref _unavailable);
            else if (answer.Code is null && answer.Status == 200)
                return answer;
            else
                throw new InvalidOperationException($"The API answered {answer.Status}: {answer.Body}");
        }
    }

    private async Task CheckAsync(SqliteStore store, int counterVersion, int boardVersion, CancellationToken ct)
    {
        var counter = await FindAsync(store, Counter, ct);
        Expect("the counter", _counted.ToString(CultureInfo.InvariantCulture), counter.Summary);
        Expect("the counter's version", counterVersion + _counted + _proposed.Count, counter.Version);
        Expect("the version of what all change", boardVersion + _boardChanges, (await FindAsync(store, Board, ct)).Version);
        foreach (var (id, expected) in _own)
        {
            var own = await FindAsync(store, id, ct);
            Expect(id, expected, (own.Version, own.Summary ?? ""));
        }

        await using var session = store.OpenSession();
        var titles = (await session.ToListAsync(session.Query<Deliverable>(), ct)).ToLookup(deliverable => deliverable.Title, deliverable => deliverable.Id.Value);
        foreach (var (title, id) in _proposed)
            Expect(title, id, string.Join(", ", titles[title]));
        await foreach (var finding in new AuditVerification(session).FindingsAsync(AsyncEnumerable.Empty<AuditAnchor>(), ct))
            _problems.Add(finding.ToString());
    }

    private void Expect<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            _problems.Add($"{what}: {expected} by the answers, {actual} in the store.");
    }

    private static async Task<Graph.Partnership> FindAsync(SqliteStore store, string id, CancellationToken ct)
    {
        await using var session = store.OpenSession();
        return await session.FindAsync<Graph.Partnership>(NodeId.Parse(id, null), ct) ?? throw new InvalidOperationException($"There is no {id}.");
    }
}

/// <summary>What a trial came to.</summary>
/// <param name="Clients">How many clients there were.</param>
/// <param name="Elapsed">How long they went on.</param>
/// <param name="Milliseconds">How long each answer took, shortest first.</param>
/// <param name="Conflicts">How often somebody was told that others had been quicker.</param>
/// <param name="Twice">How often a mutation was sent twice at once with one key.</param>
/// <param name="Unavailable">How often the store was busy for so long that the client was told to come back.</param>
/// <param name="Holds">How often the other process took the write lock.</param>
/// <param name="Problems">What was lost, done twice, or does not fit together: nothing, if the product keeps its promise.</param>
internal sealed record ConcurrencyFigures(
    int Clients, TimeSpan Elapsed, IReadOnlyList<double> Milliseconds, int Conflicts, int Twice, int Unavailable, int Holds, IReadOnlyList<string> Problems);
