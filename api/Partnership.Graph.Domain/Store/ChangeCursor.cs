namespace Partnership.Graph.Domain.Store;

/// <summary>A place in the order of all changes. What its text means is known only to the store that gave it.</summary>
/// <param name="Value">The store's own text; empty for the beginning.</param>
public readonly record struct ChangeCursor(string Value)
{
    /// <summary>Before the first change.</summary>
    public static ChangeCursor Start { get; } = new("");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
