using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.8.5 A variable's type fits wherever it is used.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
/// </summary>
internal sealed class AllVariableUsagesAreAllowed(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void LeaveDocument()
    {
        foreach (var operation in context.Operations)
        {
            if (operation.Variables.Count == 0)
                continue;
            var types = new Dictionary<string, (VariableDefinitionNode Definition, GraphQLType? Type)>();
            foreach (var definition in operation.Variables)
                types.TryAdd(definition.Variable.Name.Value, (definition, context.TypeOf(definition.Type)));
            foreach (var usage in context.TransitiveUsesOf(operation).SelectMany(uses => uses.Variables))
            {
                if (context.IsFull)
                    return;
                if (types.TryGetValue(usage.Variable.Name.Value, out var variable) && variable.Type is not null)
                    Check(usage, variable.Definition, variable.Type);
            }
        }
    }

    private void Check(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        if (usage.LocationType is not { } locationType || IsAllowed(usage, definition, type, locationType))
            return;
        var message = usage.IsInOneOf && AreCompatible(type, locationType)
            ? $"Variable \"${usage.Variable.Name}\" of type \"{type}\" must not be null to be the one field given: make it \"{type}!\"."
            : $"Variable \"${usage.Variable.Name}\" of type \"{type}\" cannot be used where \"{locationType}\" is expected.";
        context.Report(message, definition, usage.Variable);
    }

    /// <summary>IsVariableUsageAllowed(): a default on either side makes up for a variable that may be left out.</summary>
    private static bool IsAllowed(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type, GraphQLType locationType)
    {
        var isNonNullPosition = locationType.IsNonNull || usage.IsInOneOf;
        if (!isNonNullPosition || type.IsNonNull)
            return AreCompatible(type, locationType);
        var hasDefault = definition.DefaultValue is not (null or NullValueNode);
        return (hasDefault || usage.HasLocationDefault) && AreCompatible(type, locationType.Nullable);
    }

    private static bool AreCompatible(GraphQLType type, GraphQLType locationType) => (type, locationType) switch
    {
        (NonNullType a, NonNullType b) => AreCompatible(a.InnerType, b.InnerType),
        (_, NonNullType) => false,
        (NonNullType a, _) => AreCompatible(a.InnerType, locationType),
        (ListType a, ListType b) => AreCompatible(a.ItemType, b.ItemType),
        _ => type == locationType,
    };
}
