namespace Partnership.Graph.Domain.Decisions;

/// <summary>Marks what users enter, so that it can be told from what registers and the case study state.</summary>
public static class EnteredByUser
{
    /// <summary>The document as a user's statement of <paramref name="today"/>.</summary>
    public static T EnteredOn<T>(this T document, DateOnly today) where T : Document =>
        (T)((Document)document with { Source = Source.User, AsOf = today });
}
