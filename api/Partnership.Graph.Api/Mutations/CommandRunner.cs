using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Mutations;

/// <summary>
/// Carries out commands: reads the state at one moment, decides, and writes the decision with its audit on exactly the version
/// that was read. Whoever loses a race reads and decides again, so no update is lost whether or not the caller expects a version.
/// </summary>
public sealed class CommandRunner(IGraphStore store, TimeProvider clock)
{
    private const int MostAttempts = 20;
    private const int MostBusyAttempts = 3;
    private const int RacesWithoutWait = 2;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);

    private readonly Turns _turns = new();

    /// <summary>Carries out a command for somebody.</summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="caller">Who wants it.</param>
    /// <param name="read">How the state is read that it is decided on.</param>
    /// <param name="ct">Ends it; a commit that has begun is finished.</param>
    /// <exception cref="StoreUnavailableException">The store could not be read for too long; nothing was changed.</exception>
    /// <exception cref="CommitUncertainException">Nobody knows whether it was carried out.</exception>
    public async ValueTask<CommandOutcome> RunAsync<TState>(Command<TState> command, Caller caller, ReadState<TState> read, CancellationToken ct)
        where TState : AggregateState
    {
        if (command.IdempotencyKey is { Length: 0 or > Command.LongestIdempotencyKey } key)
            return Refused(new ValidationFailed(["input", "idempotencyKey"], $"'idempotencyKey' has {key.Length} characters; it has to have 1 to {Command.LongestIdempotencyKey}."));

        var turn = command.TargetId is { } target ? await _turns.TakeAsync(target, ct) : default;
        try
        {
            var busy = 0;
            for (var attempt = 1; attempt <= MostAttempts; attempt++)
            {
                var (outcome, lost) = (default(CommandOutcome), default(Lost));
                try
                {
                    (outcome, lost) = await TryAsync(command, new Occasion(caller, clock.GetUtcNow()), read, ct);
                }
                catch (Exception away) when (MayBeTriedAgain(command, away) && ++busy < MostBusyAttempts)
                {
                    await Task.Delay(WaitAfter(attempt), clock, ct);
                    continue;
                }

                if (outcome is not null)
                    return outcome;
                if (lost!.Result is CommitResult.Busy && ++busy == MostBusyAttempts)
                    return new CommandOutcome.Unavailable("The store was occupied for too long, and nothing was changed. Send the mutation again in a while.");
                if (lost.Aggregate != turn.Id)
                {
                    // A part was named: who changes other parts of the same whole is in the way too.
                    turn.Dispose();
                    turn = default;
                    turn = await _turns.TakeAsync(lost.Aggregate, ct);
                }

                if (lost.Result is CommitResult.Busy || attempt > RacesWithoutWait)
                    await Task.Delay(WaitAfter(attempt), clock, ct);
            }
        }
        finally
        {
            turn.Dispose();
        }

        return new CommandOutcome.Unavailable("Others kept changing the same thing, and nothing was changed. Send the mutation again in a while.");
    }

    // Of a commit that nobody knows of, the receipt tells.
    private static bool MayBeTriedAgain(Command command, Exception away) =>
        away is StoreUnavailableException || (away is CommitUncertainException && command.IdempotencyKey is not null);

    /// <summary>One attempt: its outcome, or why there is none yet.</summary>
    private async ValueTask<(CommandOutcome? Outcome, Lost? Lost)> TryAsync<TState>(
        Command<TState> command, Occasion occasion, ReadState<TState> read, CancellationToken ct)
        where TState : AggregateState
    {
        var (state, outcome) = await ReadAsync(command, occasion, read, ct);
        if (state is null)
            return (outcome, null);
        if (!command.MayBeGivenBy(occasion.Caller, state))
            return (new CommandOutcome.NotAllowed(), null);
        if (command is { ExpectedVersion: { } expected, TargetId: { } target } && state.Find(target) is { } named && named.Version != expected)
            return (Refused(new VersionConflict(expected, named.Version)), null);

        return command.Decide(state, occasion) switch
        {
            Decision.Refused refused => (new CommandOutcome.Refused(refused.Reasons), null),
            Decision.Accepted accepted => await CommitAsync(command, accepted, state, occasion, ct),
            var other => throw new InvalidOperationException($"{command.Action} decided {other}."),
        };
    }

    // The receipt comes first: a command that was carried out has its result, whatever version it expected then.
    private async ValueTask<(TState? State, CommandOutcome? Outcome)> ReadAsync<TState>(
        Command<TState> command, Occasion occasion, ReadState<TState> read, CancellationToken ct)
        where TState : AggregateState
    {
        await using var session = store.OpenSession();
        if (command.IdempotencyKey is { } key
            && await session.FindAsync<CommandReceipt>(CommandReceipt.IdOf(occasion.Caller.Actor, key), ct) is { } receipt
            && receipt.ExpiresAt > occasion.Now)
        {
            return (null, receipt.IsOf(command)
                ? new CommandOutcome.Done(NodeId.Parse(receipt.Subject, null), receipt.Warnings)
                : Refused(new IdempotencyKeyReused(key)));
        }

        var state = await read(new StateRequest(session, command, occasion), ct);
        return state is null ? (null, Refused(new NotFound(command.TargetId!.Value))) : (state, null);
    }

    private async ValueTask<(CommandOutcome? Outcome, Lost? Lost)> CommitAsync<TState>(
        Command<TState> command, Decision.Accepted decision, TState state, Occasion occasion, CancellationToken ct)
        where TState : AggregateState
    {
        var done = new CommandOutcome.Done(decision.SubjectId, decision.Warnings);
        if (CommitOf(command, decision, state, occasion) is not { } commit)
            return (done, null);
        var result = await store.CommitAsync(commit, ct);
        return result is CommitResult.Committed ? (done, null) : (null, new Lost(result, commit.AggregateId));
    }

    /// <summary>What is to be written; <c>null</c> where nothing changes and no receipt is wanted.</summary>
    internal static Commit? CommitOf(Command command, Decision.Accepted decision, AggregateState state, Occasion occasion)
    {
        var changes = decision.Upserts.Select(after => (After: after, Entry: EntryFor(after.Id, state.Find(after.Id), after)))
            .Where(change => change.Entry is not null)
            .ToList();
        var removals = decision.Removals.Select(id => EntryFor(id, state.Find(id), after: null)).OfType<AuditEntry>().ToList();
        if (changes.Count == 0 && removals.Count == 0 && command.IdempotencyKey is null)
            return null;

        var aggregate = AggregateOf(decision, state);
        return new Commit
        {
            AggregateId = aggregate,
            ExpectedVersion = state.Root?.Version ?? 0,
            At = occasion.Now,
            Upserts = [.. changes.Select(change => change.After)],
            Removals = [.. removals.Select(entry => entry.SubjectId)],
            Audit = [.. changes.Select(change => change.Entry!), .. removals],
            Receipt = command.IdempotencyKey is null ? null : CommandReceipt.For(command, decision, aggregate, occasion),
        };

        AuditEntry? EntryFor(NodeId subject, Document? before, Document? after) =>
            Changed(before, after) is not { Count: > 0 } fields ? null : new AuditEntry
            {
                Id = NodeId.New(nameof(AuditEntry), occasion.Now),
                AggregateId = AggregateOf(decision, state),
                Source = Source.User,
                SubjectId = subject,
                Actor = occasion.Caller.Actor,
                At = occasion.Now,
                Action = command.Action,
                Reason = decision.Reason,
                Fields = fields,
            };
    }

    // Where nothing else changes, that a user said so too is no news.
    private static IReadOnlyList<AuditedField> Changed(Document? before, Document? after)
    {
        var fields = FieldComparison.Between(before, after);
        return fields.All(field => field.Name is "source" or "asOf") ? [] : fields;
    }

    private static NodeId AggregateOf(Decision.Accepted decision, AggregateState state) => state.Root?.Id ?? decision.Upserts[0].AggregateId;

    private static CommandOutcome.Refused Refused(Refusal reason) => new([reason]);

    /// <summary>A commit that was not written.</summary>
    private sealed record Lost(CommitResult Result, NodeId Aggregate);

    // A random part of a doubling span keeps those who lost together from coming back together.
    private static TimeSpan WaitAfter(int attempt)
    {
        var span = Math.Min(FirstWait.TotalMilliseconds * Math.Pow(2, attempt), LongestWait.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(span * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
