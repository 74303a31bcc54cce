using System.Runtime.CompilerServices;
using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Live;

/// <summary>What the fields of <c>Subscription</c> tell of the store's changes.</summary>
public sealed class LiveStreams(ChangeFeed feed)
{
    /// <summary>Begins to tell of events.</summary>
    /// <exception cref="GraphQLException">An argument names nothing, or nothing of its kind.</exception>
    public async Task<IAsyncEnumerable<EventChange>> EventsAsync(NodeId? only, NodeId? organisation, string? since, CancellationToken ct)
    {
        await CheckAsync<Event>("event", only, "an event", ct);
        await CheckAsync<Organisation>("organisation", organisation, "an organisation", ct);
        return EventsAsync(only, organisation, await feed.PlaceOfAsync(since, feed.LatestAsync, ct), ct);
    }

    /// <summary>Begins to tell of deliverables.</summary>
    /// <exception cref="GraphQLException">An argument names nothing, or nothing of its kind.</exception>
    public async Task<IAsyncEnumerable<DeliverableChange>> DeliverablesAsync(NodeId? partnership, string? since, CancellationToken ct)
    {
        await CheckAsync<Graph.Partnership>("partnership", partnership, "a partnership", ct);
        return DeliverablesAsync(partnership, await feed.PlaceOfAsync(since, feed.LatestAsync, ct), ct);
    }

    /// <summary>Begins to tell of mails that failed.</summary>
    /// <exception cref="GraphQLException">The cursor is none of this store.</exception>
    public async Task<IAsyncEnumerable<DeliveryFailure>> FailuresAsync(string? since, CancellationToken ct) =>
        FailuresAsync(await feed.PlaceOfAsync(since, feed.LatestAsync, ct), ct);

    /// <summary>Begins to tell how far imports are.</summary>
    /// <exception cref="GraphQLException">The cursor is none of this store.</exception>
    public async Task<IAsyncEnumerable<ImportProgress>> ImportsAsync(Register? register, string? since, CancellationToken ct) =>
        ImportsAsync(register, await feed.PlaceOfAsync(since, feed.LatestAsync, ct), ct);

    private async IAsyncEnumerable<EventChange> EventsAsync(NodeId? only, NodeId? organisation, ChangeCursor since, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var batch in feed.FollowAsync(since, ct))
        {
            // Whatever is part of an event raises the event's own version in the same commit.
            var roots = batch.Where(change => change.DocumentId.TypeName == nameof(Event) && (only is null || change.DocumentId == only)).ToList();
            var concerned = organisation is { } party ? await WithPartOfAsync(party, roots, ct) : null;
            foreach (var change in batch)
            {
                if (change.AggregateId.TypeName != nameof(Event) || (only is not null && change.AggregateId != only))
                    continue;
                var isTold = change.DocumentId == change.AggregateId
                    ? concerned?.Contains(change.DocumentId) ?? true
                    : organisation is { } lost && change.Kind is ChangeKind.Removed && change.DocumentId == EventParty.IdOf(change.AggregateId, lost);
                if (!isTold)
                    continue;
                var kind = change.DocumentId == change.AggregateId ? change.Kind : ChangeKind.Updated;
                yield return new(await feed.TextOfAsync(change.Cursor, ct), kind, change.AggregateId, change.AggregateId, change.Version, change.At);
            }
        }
    }

    private async IAsyncEnumerable<DeliverableChange> DeliverablesAsync(NodeId? partnership, ChangeCursor since, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var batch in feed.FollowAsync(since, ct))
        {
            foreach (var change in batch.Where(change => change.DocumentId.TypeName == nameof(Deliverable) && (partnership is null || change.AggregateId == partnership)))
                yield return new(await feed.TextOfAsync(change.Cursor, ct), change.Kind, change.DocumentId, change.AggregateId, change.Version, change.At);
        }
    }

    private async IAsyncEnumerable<DeliveryFailure> FailuresAsync(ChangeCursor since, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var batch in feed.FollowAsync(since, ct))
        {
            var mails = batch.Where(change => change.DocumentId.TypeName == nameof(Delivery)).ToList();
            if (mails.Count == 0)
                continue;
            await using var session = feed.OpenSession();
            var found = await session.FindManyAsync<Delivery>([.. mails.Select(change => change.DocumentId).Distinct()], ct);
            foreach (var change in mails)
            {
                if (found.GetValueOrDefault(change.DocumentId) is { } mail && DeliveryFailure.Of(mail, change, await feed.TextOfAsync(change.Cursor, ct)) is { } failure)
                    yield return failure;
            }
        }
    }

    // Of what was read together only the last word of each import is news.
    private async IAsyncEnumerable<ImportProgress> ImportsAsync(Register? register, ChangeCursor since, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var batch in feed.FollowAsync(since, ct))
        {
            var last = batch.Where(change => change.DocumentId.TypeName == nameof(RunningImport) && (register is null || change.DocumentId == RunningImport.IdOf(register.Value)))
                .GroupBy(change => change.DocumentId).Select(changes => changes.Last()).ToList();
            if (last.Count == 0)
                continue;
            await using var session = feed.OpenSession();
            var found = await session.FindManyAsync<RunningImport>([.. last.Select(change => change.DocumentId)], ct);
            foreach (var change in last.Where(change => found.ContainsKey(change.DocumentId)))
                yield return ImportProgress.Of(found[change.DocumentId], change, await feed.TextOfAsync(change.Cursor, ct));
        }
    }

    private async Task<HashSet<NodeId>> WithPartOfAsync(NodeId organisation, List<Change> events, CancellationToken ct)
    {
        if (events.Count == 0)
            return [];
        await using var session = feed.OpenSession();
        var parties = await session.FindManyAsync<EventParty>([.. events.Select(change => EventParty.IdOf(change.DocumentId, organisation)).Distinct()], ct);
        return [.. parties.Values.Select(party => party.EventId)];
    }

    // A slip of the pen would otherwise be a stream in which nothing ever comes.
    private async Task CheckAsync<T>(string argument, NodeId? id, string kind, CancellationToken ct) where T : Document
    {
        if (id is not { } given)
            return;
        await using var session = feed.OpenSession();
        if (await session.FindAsync<Document>(given, ct) is not T)
            throw ArgumentRefusal.Of(argument, $"is {given}, which is not {kind} of this graph.", $"Give the id of {kind}, or leave it out for all.");
    }
}
