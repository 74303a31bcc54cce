using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Seed;

/// <summary>
/// Writes the seed into an empty store, once. Two audit entries remember that it began, and with it the day the graph is laid
/// out around, and that it finished; a seed that was interrupted is finished by the next start as it was begun.
/// </summary>
public sealed class SeedLoader(IGraphStore store, TimeProvider clock, Func<SeedFiles> files)
{
    private const string Actor = "seed";

    /// <summary>The audit entry that says when the seed began.</summary>
    public static NodeId Begun { get; } = NodeId.Of(nameof(AuditEntry), "seed-begun");

    /// <summary>The audit entry that says when the seed finished.</summary>
    public static NodeId Finished { get; } = NodeId.Of(nameof(AuditEntry), "seed-finished");

    /// <summary>Loads the seed where it belongs; call it at each start, before serving.</summary>
    /// <exception cref="SeedRefusedException">A file breaks a rule; nothing was written.</exception>
    /// <exception cref="StoreUnavailableException">The store was occupied for too long; the next start goes on from there.</exception>
    public async Task<SeedResult> LoadAsync(CancellationToken cancellationToken)
    {
        var (begun, finished) = await MarksAsync(cancellationToken);
        if (finished is not null) return SeedResult.LoadedBefore;
        if (begun is null && !await StoreIsEmptyAsync(cancellationToken)) return SeedResult.StoreInUse;

        var now = clock.GetUtcNow();
        var graph = SeedGraph.Read(files(), EnglishDay.At(begun?.At ?? now));
        if (begun is null)
        {
            await WriteAsync([Mark(Begun, "seedBegun", now)], cancellationToken);
            // Another process may have begun a moment ago, on the other side of midnight: its day counts.
            (begun, _) = await MarksAsync(cancellationToken);
            if (EnglishDay.At(begun!.At) != EnglishDay.At(now)) graph = SeedGraph.Read(files(), EnglishDay.At(begun.At));
        }

        await WriteAsync(graph.Commits(now), cancellationToken);
        await WriteAsync([Mark(Finished, "seedFinished", now)], cancellationToken);
        return SeedResult.Loaded;
    }

    private async Task<(AuditEntry? Begun, AuditEntry? Finished)> MarksAsync(CancellationToken cancellationToken)
    {
        await using var session = store.OpenSession();
        var marks = await session.FindManyAsync<AuditEntry>([Begun, Finished], cancellationToken);
        return (marks.GetValueOrDefault(Begun), marks.GetValueOrDefault(Finished));
    }

    private async Task<bool> StoreIsEmptyAsync(CancellationToken cancellationToken) =>
        await store.ReadChangesAsync(ChangeCursor.Start, limit: 1, cancellationToken) is { Changes.Count: 0 };

    // A conflict is an aggregate that exists: this seed wrote it before, and what users did to it since is theirs.
    private async Task WriteAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
    {
        var results = await store.CommitManyAsync(commits, cancellationToken);
        if (results.Any(result => result is CommitResult.Busy))
            throw new StoreUnavailableException("Another process occupied the store while the seed was loaded, or the store turned it away: the seed goes on where it stopped.");
    }

    private static Commit Mark(NodeId id, string action, DateTimeOffset at) => new()
    {
        AggregateId = id,
        ExpectedVersion = 0,
        At = at,
        Audit = [new AuditEntry { Id = id, AggregateId = id, Source = Source.Illustrative, SubjectId = id, Actor = Actor, At = at, Action = action }],
    };
}

/// <summary>What a start did about the seed.</summary>
public enum SeedResult
{
    /// <summary>The seed was written, or what was missing of it.</summary>
    Loaded,

    /// <summary>The seed was loaded by an earlier start.</summary>
    LoadedBefore,

    /// <summary>The store was in use before the seed came to it, so the seed was left out.</summary>
    StoreInUse,
}
