namespace Partnership.Graph.Domain.Store;

/// <summary>How a commit ended.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Everything was written and will survive a crash.</summary>
    /// <param name="Version">The version of the aggregate's root from now on.</param>
    public sealed record Committed(int Version) : CommitResult;

    /// <summary>Somebody else was there first, or the command's receipt is there already: nothing was written. Read again, decide again.</summary>
    /// <param name="ActualVersion">The version of the aggregate's root in the store; 0 when there is no such aggregate.</param>
    public sealed record VersionConflict(int ActualVersion) : CommitResult;

    /// <summary>The store was occupied for longer than the wait allowed for: nothing was written. Try again later.</summary>
    public sealed record Busy : CommitResult;
}
