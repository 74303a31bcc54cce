using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>How many programmes a partnership agreed to run at once, held against one more.</summary>
internal static class FocusLimit
{
    /// <summary>Keeps, where one more would be too many and nobody says why it is to be all the same, that the limit is reached.</summary>
    public static void OneMore(this Checks checks, Partnership partnership, int running, string? overridingReason)
    {
        if (partnership.FocusLimit is { } limit && running >= limit && overridingReason is null)
            checks.Refuse(new FocusLimitReached(limit, running));
    }

    /// <summary>What to know where one more was begun, with the limit overridden or just reached.</summary>
    public static IEnumerable<string> Warnings(Partnership partnership, int running)
    {
        if (partnership.FocusLimit is not { } limit)
            yield break;
        if (running >= limit)
            yield return $"The partnership now runs {running + 1} programmes, more than the {limit} it agreed to run at once.";
        else if (running + 1 == limit)
            yield return $"The partnership now runs as many programmes as it agreed to run at once: {limit}.";
    }
}
