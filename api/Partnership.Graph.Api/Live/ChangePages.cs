using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Live;

/// <summary>The answer to <c>changes(since:)</c>.</summary>
public sealed class ChangePages(ChangeFeed feed)
{
    /// <summary>The most changes of a page.</summary>
    public const int MaxSize = 500;

    // How much is looked at for one page where most of it is not for clients, as the pipeline's own records are not.
    private const int MostReads = 10;

    /// <summary>A page of what happened to nodes.</summary>
    /// <param name="since">The cursor after which it begins; the beginning when <c>null</c>.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public async ValueTask<ChangePage> PageAsync(string? since, int first, CancellationToken ct)
    {
        if (first is < 1 or > MaxSize)
            throw ArgumentRefusal.Of("first", $"is {first}; it is from 1 to {MaxSize}.", "For more, go on from page to page with since: endCursor.");

        var cursor = await feed.PlaceOfAsync(since, _ => Task.FromResult(ChangeCursor.Start), ct);
        var latest = await feed.LatestAsync(ct);
        List<NodeChange> changes = [];
        var read = 0;
        ChangeBatch batch;
        do
        {
            var wanted = first - changes.Count;
            batch = await feed.ReadAsync(cursor, ChangeFeed.BatchSize, ct);
            foreach (var change in batch.Changes)
            {
                cursor = change.Cursor;
                if (!NodeTypes.IsFact(change.DocumentId))
                    continue;
                changes.Add(new(await feed.TextOfAsync(change.Cursor, ct), change.Kind, change.DocumentId, change.AggregateId, change.Version, change.At));
                if (--wanted == 0)
                    break;
            }
        }
        while (changes.Count < first && batch.Changes.Count > 0 && ++read < MostReads);

        var hasMore = (await feed.ReadAsync(cursor, 1, ct)).Changes.Count > 0;
        return new(changes, await feed.TextOfAsync(cursor, ct), hasMore, await feed.TextOfAsync(latest, ct));
    }
}
