using System.Runtime.CompilerServices;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Domain.Audit;

/// <summary>
/// Checks the audit of a whole store in one pass over one snapshot, page by page: what is held in memory does not grow with
/// the store.
/// </summary>
/// <param name="session">What is read.</param>
public sealed class AuditVerification(IStoreSession session)
{
    private const int PageSize = 1_000;
    private static readonly Order<AuditEntry> InChains = Order<AuditEntry>.By(x => x.AggregateId).ThenBy(x => x.Number);
    private static readonly Order<AuditHead> ByAggregate = Order<AuditHead>.By(x => x.AggregateId);

    /// <summary>How many aggregates have been checked so far.</summary>
    public long Aggregates { get; private set; }

    /// <summary>How many entries have been checked so far.</summary>
    public long Entries { get; private set; }

    /// <summary>Where the audit of each aggregate ends, by aggregate: what to keep elsewhere as anchors.</summary>
    public async IAsyncEnumerable<AuditAnchor> AnchorsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var head in All(ByAggregate, cancellationToken))
            yield return new AuditAnchor(head.AggregateId, head.Number, head.Hash);
    }

    /// <summary>Everything that does not fit, aggregate by aggregate.</summary>
    /// <param name="anchors">What is known from elsewhere, by aggregate; at most one for each.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public async IAsyncEnumerable<AuditFinding> FindingsAsync(IAsyncEnumerable<AuditAnchor> anchors, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var entry = new Cursor<AuditEntry>(All(InChains, cancellationToken), x => x.AggregateId);
        await using var head = new Cursor<AuditAnchor>(AnchorsAsync(cancellationToken), x => x.AggregateId);
        await using var anchor = new Cursor<AuditAnchor>(anchors, x => x.AggregateId);
        await entry.MoveAsync();
        await head.MoveAsync();
        await anchor.MoveAsync();

        while (First(entry.Key, head.Key, anchor.Key) is { } aggregate)
        {
            var check = new AuditCheck(aggregate, await head.TakeAsync(aggregate), await anchor.TakeAsync(aggregate));
            Aggregates++;
            while (await entry.TakeAsync(aggregate) is { } next)
            {
                Entries++;
                foreach (var finding in check.Next(next))
                    yield return finding;
            }

            foreach (var finding in check.End())
                yield return finding;
        }
    }

    private static NodeId? First(params ReadOnlySpan<NodeId?> keys)
    {
        NodeId? first = null;
        foreach (var key in keys)
        {
            if (key is not null && (first is null || key < first))
                first = key;
        }

        return first;
    }

    private async IAsyncEnumerable<T> All<T>(Order<T> order, [EnumeratorCancellation] CancellationToken cancellationToken) where T : Document
    {
        for (Position? after = null; ;)
        {
            var page = await session.PageAsync(session.Query<T>(), order, PageRequest.First(PageSize, after), cancellationToken);
            foreach (var document in page.Items)
                yield return document;
            if (!page.HasNext)
                yield break;
            after = order.PositionOf(page.Items[^1]);
        }
    }

    /// <summary>One of the streams that are walked through side by side.</summary>
    private sealed class Cursor<T>(IAsyncEnumerable<T> stream, Func<T, NodeId> keyOf) : IAsyncDisposable where T : class
    {
        private readonly IAsyncEnumerator<T> _stream = stream.GetAsyncEnumerator();
        private T? _current;

        /// <summary>The aggregate of what comes next; <c>null</c> at the end.</summary>
        public NodeId? Key => _current is { } current ? keyOf(current) : null;

        public async ValueTask MoveAsync() => _current = await _stream.MoveNextAsync() ? _stream.Current : null;

        /// <summary>What comes next, if it is of this aggregate.</summary>
        public async ValueTask<T?> TakeAsync(NodeId aggregate)
        {
            if (Key != aggregate)
                return null;
            var taken = _current;
            await MoveAsync();
            return taken;
        }

        public ValueTask DisposeAsync() => _stream.DisposeAsync();
    }
}
