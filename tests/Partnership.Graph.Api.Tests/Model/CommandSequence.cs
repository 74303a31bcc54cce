using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Tests.Model;

/// <summary>Several users do things to a graph, one after the other; what has to hold is looked at after each, and at the end.</summary>
internal sealed class CommandSequence(ChangingGraph graph)
{
    /// <summary>Who does things: an administrator, coordinators of this and that, a person without a role, somebody who may only read.</summary>
    public static IReadOnlyList<string> Users { get; } =
        ["administrator", "administrator", "administrator", "administrator", "coordinator-windsor-academy-trust", "coordinator-rivers", "coordinator-walsall-healthcare", "coordinator-dudley-group", "deputy-rivers", "reader"];

    private readonly Pool _pool = new();

    /// <summary>How often each command was carried out.</summary>
    public Dictionary<string, int> Done { get; } = [];

    /// <summary>How each step ended, for people to read.</summary>
    public List<string> Log { get; } = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Does the steps.</summary>
    public async Task RunAsync(IReadOnlyList<Step> steps)
    {
        var before = await SnapshotAsync();
        foreach (var step in steps)
            await DoAsync(step);
        await HoldsAsync(before);
    }

    private async Task DoAsync(Step step)
    {
        graph.Clock.Advance(TimeSpan.FromHours(step.HoursLater));
        var (random, caller) = (new Random(step.Seed), await CallerAsync(Users[step.User % Users.Count]));
        var command = new AnyCommand(random, _pool, EnglishDay.At(graph.Clock.GetUtcNow())).Of(CommandReaders.Commands[step.Command % CommandReaders.Commands.Count]);
        // Of what is made new there is no version to expect.
        var stale = !command.Action.StartsWith("create", StringComparison.Ordinal) && command.TargetId is not null && random.Next(8) == 0;
        command = command with
        {
            ExpectedVersion = stale ? 1_000 : null,
            IdempotencyKey = random.Next(3) == 0 ? $"{step.Seed}" : null,
        };

        var since = await graph.Store.LatestChangeAsync(Cancellation);
        var outcome = await CommandReaders.RunAsync(graph.Commands, command, caller, Cancellation);
        var changes = await ChangesAsync(since);
        _pool.Learn(changes);
        Log.Add($"{graph.Clock.GetUtcNow():yyyy-MM-dd HH:mm} {caller.Actor}: {command} → {Said(outcome)}");

        if (outcome is not CommandOutcome.Done done)
        {
            Assert.True(changes.Count == 0, $"It was not carried out and something was written.\n{Log[^1]}");
            return;
        }

        Done[command.Action] = Done.GetValueOrDefault(command.Action) + 1;
        Assert.True(caller.Access != AccessLevel.Reader, $"Somebody who may only read changed something.\n{Log[^1]}");
        Assert.True(!stale, $"It was decided on another version than expected.\n{Log[^1]}");
        Assert.True(changes.Select(change => change.AggregateId).Distinct().Count() <= 1, $"It wrote two aggregates.\n{Log[^1]}");
        await AgainAsync(command, caller, done);
    }

    // Sent again with its key, a command has its result and writes nothing.
    private async Task AgainAsync(Command command, Caller caller, CommandOutcome.Done first)
    {
        if (command.IdempotencyKey is null)
            return;
        var since = await graph.Store.LatestChangeAsync(Cancellation);
        var again = Assert.IsType<CommandOutcome.Done>(await CommandReaders.RunAsync(graph.Commands, command, caller, Cancellation));
        Assert.Equal(first.SubjectId, again.SubjectId);
        Assert.Empty(await ChangesAsync(since));
    }

    private async Task HoldsAsync(GraphSnapshot before)
    {
        await using var session = graph.Store.OpenSession();
        var findings = await new AuditVerification(session).FindingsAsync(AsyncEnumerable.Empty<AuditAnchor>(), Cancellation).ToListAsync(Cancellation);
        Assert.True(findings.Count == 0, $"The audit does not fit together: {string.Join('\n', findings)}\n{Story}");

        var after = await GraphSnapshot.ReadAsync(session, Cancellation);
        foreach (var (sentence, broken) in Invariants.All)
        {
            var where = broken(after).ToList();
            Assert.True(where.Count == 0, $"{sentence} Not so: {string.Join(", ", where)}\n{Story}");
        }

        Replays(before, after);
        await VersionsCountAsync();
    }

    /// <summary>What was done, for the message of a sequence that broke something.</summary>
    public string Story => string.Join('\n', Log);

    // The audit's values, applied in order to what there was before, are what there is.
    private void Replays(GraphSnapshot before, GraphSnapshot after)
    {
        var known = before.Of<AuditEntry>().Select(entry => entry.Id).ToHashSet();
        var replayed = AuditReplay.Apply(
            after.Of<AuditEntry>().Where(entry => !known.Contains(entry.Id)).OrderBy(entry => entry.AggregateId).ThenBy(entry => entry.Number),
            before.Documents.Values.Where(document => document is not AuditEntry));
        var documents = after.Documents.Values.Where(document => document is not AuditEntry).ToDictionary(document => document.Id);

        Assert.Equal(documents.Keys.Order(), replayed.Keys.Order());
        foreach (var (id, document) in documents)
        {
            Assert.Equal(document.AggregateId, replayed[id].AggregateId);
            Assert.True(FieldComparison.Between(document, replayed[id]).Count == 0, $"The audit tells another {id}.\n{Story}");
        }
    }

    // No update was lost and none counted twice: each document's versions follow each other.
    private async Task VersionsCountAsync()
    {
        var versions = new Dictionary<NodeId, int>();
        foreach (var change in await ChangesAsync(ChangeCursor.Start))
        {
            var expected = versions.GetValueOrDefault(change.DocumentId) + (change.Kind == ChangeKind.Removed ? 0 : 1);
            Assert.True(change.Version == expected, $"{change.DocumentId} went to version {change.Version} where {expected} was next.\n{Story}");
            versions[change.DocumentId] = change.Kind == ChangeKind.Removed ? 0 : change.Version;
        }
    }

    private async Task<Caller> CallerAsync(string user)
    {
        if (user == "administrator")
            return new Caller { Actor = user, Access = AccessLevel.Administrator };
        var person = NodeId.Of(nameof(Person), user);
        await using var session = graph.Store.OpenSession();
        var roles = await session.ToListAsync(session.Query<RoleAssignment>().Where(x => x.PersonId == person), Cancellation);
        var today = EnglishDay.At(graph.Clock.GetUtcNow());
        return user == "reader"
            ? new Caller { Actor = user, Access = AccessLevel.Reader }
            : new Caller { Actor = person.Value, PersonId = person, Access = AccessLevel.Coordinator, Roles = [.. roles.Where(role => role.HoldsOn(today))] };
    }

    private async Task<IReadOnlyList<Change>> ChangesAsync(ChangeCursor since) =>
        (await graph.Store.ReadChangesAsync(since, 100_000, Cancellation))!.Changes;

    private async Task<GraphSnapshot> SnapshotAsync()
    {
        await using var session = graph.Store.OpenSession();
        return await GraphSnapshot.ReadAsync(session, Cancellation);
    }

    private static string Said(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Refused refused => string.Join(' ', refused.Reasons.Select(reason => reason.Message)),
        _ => outcome.ToString(),
    };
}
