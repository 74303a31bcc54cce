using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Validation;

/// <summary>What validation needs to know beside the schema.</summary>
public sealed record ValidationOptions
{
    /// <summary>The options used when none are given.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>How much a valid document may ask for.</summary>
    public DocumentLimits Limits { get; init; } = DocumentLimits.Default;

    /// <summary>How many errors are reported before validation gives up; default 100, at least 1.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// How many selections may be looked at to find fields that cannot be merged, counted once for each set they are merged into;
    /// default 100,000. Documents of people and tools need about twice their number of selections.
    /// </summary>
    public int MaxMergingSteps { get; init; } = 100_000;

    /// <summary>Whether messages suggest names of the schema that are near to a mistyped one; default true.</summary>
    public bool SuggestNames { get; init; } = true;

    /// <summary>
    /// Judges a literal for a scalar the specification does not define: <c>null</c> if it is fine, else what was expected,
    /// as a sentence. The literal is any value but a variable and may contain variables. Default: everything is fine.
    /// </summary>
    public Func<ScalarType, ValueNode, string?> CustomScalarLiteral { get; init; } = static (_, _) => null;
}
