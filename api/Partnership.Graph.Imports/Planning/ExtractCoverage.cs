using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Imports.Planning;

/// <summary>
/// What an extract can say by leaving something out. Gone is what the last extract had and this one has not, as long as this one has most of
/// what the last one had: one of a single authority, or of open schools only, says nothing about all the others.
/// </summary>
/// <param name="last">What the last extract had; <c>null</c> where there was none.</param>
internal sealed class ExtractCoverage(RegisterCoverage? last)
{
    private const double MostMissing = 0.2;

    private readonly HashSet<string> _before = [.. last?.Keys ?? []];
    private readonly HashSet<string> _seen = [];
    private readonly HashSet<string> _open = [];
    private readonly HashSet<string> _unreadable = [];

    /// <summary>How many the last extract had.</summary>
    internal int Before => _before.Count;

    /// <summary>How many of those this extract has not.</summary>
    internal int Missing => _before.Count(key => !_seen.Contains(key) && !_unreadable.Contains(key));

    /// <summary>Whether this extract is of about the same as the last one: at most a fifth of what that had is missing.</summary>
    internal bool IsOfTheSame => Missing <= MostMissing * Before;

    /// <summary>What this extract has that is not closed, for the next one.</summary>
    internal IReadOnlyList<string> Keys => [.. _open.Union(_before.Where(_unreadable.Contains)).Order(StringComparer.Ordinal)];

    /// <summary>The extract has it.</summary>
    /// <param name="key">Its number at the register.</param>
    /// <param name="isClosed">Whether it is closed, so that it may be left out from then on.</param>
    internal void Has(string key, bool isClosed)
    {
        _seen.Add(key);
        if (!isClosed) _open.Add(key);
    }

    /// <summary>A row cannot be understood: what it names is not missing.</summary>
    internal void CannotRead(string row)
    {
        foreach (var range in row.AsSpan().SplitAny(" ,;\t\"\r\n"))
        {
            if (row[range] is { Length: > 0 } word) _unreadable.Add(word);
        }
    }

    /// <summary>Whether the last extract had it.</summary>
    internal bool Had(string key) => _before.Contains(key);

    /// <summary>Whether a row that cannot be understood names it.</summary>
    internal bool IsUnreadable(string key) => _unreadable.Contains(key);
}
