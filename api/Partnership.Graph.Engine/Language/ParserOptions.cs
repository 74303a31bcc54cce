namespace Partnership.Graph.Engine.Language;

/// <summary>How much the parser takes before it refuses; each refusal names the limit and its value.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits for documents of clients.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The limits for the schema files of the product: only what protects the process itself.</summary>
    public static ParserOptions SchemaFiles { get; } = new() { MaxBytes = 64 * 1024 * 1024, MaxTokens = int.MaxValue };

    /// <summary>The largest text, in bytes of UTF-8; default 1 MiB.</summary>
    public int MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// The most tokens; default 15,000, some ten times what large operations of real front ends have.
    /// White space, commas and comments do not count.
    /// </summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>
    /// How deep selection sets, list and object values and list types may nest; default 200, at most 1,000:
    /// everything that walks a document recurses, and the limit is what protects its stack.
    /// </summary>
    public int MaxDepth
    {
        get;
        init => field = value is >= 1 and <= 1000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Choose a depth from 1 to 1,000.");
    } = 200;
}
