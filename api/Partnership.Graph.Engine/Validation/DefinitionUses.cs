using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation;

/// <summary>What one operation or fragment uses, not counting what the fragments it spreads use.</summary>
internal sealed class DefinitionUses
{
    /// <summary>The spreads in it, in order.</summary>
    public List<FragmentSpreadNode> FragmentSpreads { get; } = [];

    /// <summary>The variables in it, in order.</summary>
    public List<VariableUsage> Variables { get; } = [];
}

/// <summary>5.8.5 A variable where it is used.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="LocationType">The type expected there; <c>null</c> if it is not known.</param>
/// <param name="HasLocationDefault">Whether the argument or input field has a default.</param>
/// <param name="IsInOneOf">Whether it is a field of a OneOf input object.</param>
internal readonly record struct VariableUsage(
    VariableNode Variable,
    GraphQLType? LocationType,
    bool HasLocationDefault,
    bool IsInOneOf);
