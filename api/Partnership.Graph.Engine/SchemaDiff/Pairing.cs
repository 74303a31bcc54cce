namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Two sets of named things side by side: what only the old has, what only the new has, and what both have.</summary>
internal sealed record Pairing<T>(IReadOnlyList<T> Removed, IReadOnlyList<T> Added, IReadOnlyList<(T Old, T New)> Kept)
{
    public static Pairing<T> Of(IEnumerable<T> old, IEnumerable<T> @new, Func<T, string> name)
    {
        var before = old.ToDictionary(name);
        var after = @new.ToDictionary(name);
        return new Pairing<T>(
            [.. before.Where(pair => !after.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            [.. after.Where(pair => !before.ContainsKey(pair.Key)).Select(pair => pair.Value)],
            [.. before.Where(pair => after.ContainsKey(pair.Key)).Select(pair => (pair.Value, after[pair.Key]))]);
    }
}
