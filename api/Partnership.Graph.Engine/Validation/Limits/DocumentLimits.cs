namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>How much an operation may ask for; each refusal names the limit and the operation's value.</summary>
public sealed record DocumentLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>
    /// How many levels of fields may nest, fragments followed, introspection not counted; default 20, from 1 to 200:
    /// later steps follow the levels on the stack.
    /// </summary>
    public int MaxDepth
    {
        get;
        init => field = value is >= 1 and <= 200
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Choose a depth from 1 to 200.");
    } = 20;

    /// <summary>How many fields an operation may select, those of a fragment counted at each spread; default 2,000.</summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>How many aliases an operation may give one field of the schema; default 30.</summary>
    public int MaxAliasesPerField { get; init; } = 30;

    /// <summary>
    /// How often introspection's lists of a type's fields, input fields, interfaces and possible types may nest;
    /// default 2, one more than the queries of tools need.
    /// </summary>
    public int MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>The most an operation's fields may cost: about how often resolvers of objects can run; default 50,000.</summary>
    public double MaxFieldCost { get; init; } = 50_000;

    /// <summary>The most an operation's types may cost: about how many objects there can be in the response; default 50,000.</summary>
    public double MaxTypeCost { get; init; } = 50_000;

    /// <summary>How long a list is taken to be if the schema does not say with <c>@listSize</c>; default 10.</summary>
    public int AssumedListSize { get; init; } = 10;
}
