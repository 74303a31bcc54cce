namespace Partnership.Graph.Api.Filtering;

/// <summary>How large a filter may be. A filter within them costs the store one statement of bounded size.</summary>
public static class FilterLimits
{
    /// <summary>How deep <c>and</c> and <c>or</c> may stand in each other.</summary>
    public const int Depth = 5;

    /// <summary>How many values <c>in</c> and <c>nin</c> take.</summary>
    public const int Values = 1_000;

    /// <summary>How many operators a filter has altogether.</summary>
    public const int Operators = 100;

    /// <summary>How many characters a text has that is looked for.</summary>
    public const int Characters = 200;
}
