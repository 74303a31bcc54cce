namespace Partnership.Graph.Imports.Reading;

/// <summary>How the rows of a register are laid out. Columns are found by name; more of them than are known do no harm.</summary>
public sealed record RegisterLayout
{
    /// <summary>What the register calls the extract, for messages.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the first column, which tells the extract from others; of a file without header, the first of the names.</summary>
    public required string First { get; init; }

    /// <summary>The columns that nothing can be imported without, beside the first.</summary>
    public IReadOnlyList<string> Essential { get; init; } = [];

    /// <summary>The properties that come from columns a file may lack, by column: without it, what is known stays.</summary>
    public IReadOnlyDictionary<string, string> Optional { get; init; } = new Dictionary<string, string>();

    /// <summary>For a file without a header: the names of its columns, as many as are used. <c>null</c> for one with a header.</summary>
    public IReadOnlyList<string>? Headerless { get; init; }

    /// <summary>For a file without a header: how many columns it may have.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];
}
