using System.Collections;
using System.Globalization;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>
/// The values of an operation's variables as far as costs depend on them: coerced values, input objects as dictionaries,
/// lists as any sequence, numbers as numbers. A filter given as a variable costs what the same filter costs as a literal.
/// </summary>
internal sealed class CostVariables(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>The number an argument has: as given, else its default; <c>null</c> if it is null or left out.</summary>
    public double? Number(ValueNode? given, InputValueDefinition? definition) => given switch
    {
        VariableNode variable when values.TryGetValue(variable.Name.Value, out var value) => value switch
        {
            null => null,
            IConvertible number and not string => number.ToDouble(CultureInfo.InvariantCulture),
            _ => null,
        },
        null or VariableNode => definition?.DefaultValue is IntValueNode defaultValue ? Number(defaultValue) : null,
        IntValueNode literal => Number(literal),
        _ => null,
    };

    /// <summary>The number of a literal.</summary>
    public static double Number(IntValueNode literal) => double.Parse(literal.Text, CultureInfo.InvariantCulture);

    /// <summary>5.3.2.2 What an argument or input field costs: its weight, and that of the input fields used in it.</summary>
    public double CostOf(InputValueDefinition definition, ValueNode value)
    {
        if (value is VariableNode variable)
            return values.TryGetValue(variable.Name.Value, out var given) ? CostOf(definition, given) : 0;
        return CostDirectives.WeightOf(definition) + (definition.Type.Named is InputObjectType type ? CostInside(type, value) : 0);
    }

    private double CostInside(InputObjectType type, ValueNode value) => value switch
    {
        ListValueNode list => list.Values.Sum(item => CostInside(type, item)),
        ObjectValueNode fields => fields.Fields.Sum(field => type.FindField(field.Name.Value) is { } definition ? CostOf(definition, field.Value) : 0),
        VariableNode variable => CostInside(type, values.GetValueOrDefault(variable.Name.Value)),
        _ => 0,
    };

    private static double CostOf(InputValueDefinition definition, object? value) =>
        CostDirectives.WeightOf(definition) + (definition.Type.Named is InputObjectType type ? CostInside(type, value) : 0);

    private static double CostInside(InputObjectType type, object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> fields =>
            fields.Sum(field => type.FindField(field.Key) is { } definition ? CostOf(definition, field.Value) : 0),
        IEnumerable items and not string => items.Cast<object?>().Sum(item => CostInside(type, item)),
        _ => 0,
    };
}

/// <summary>What the cost of a literal depends on.</summary>
internal static class LiteralVariables
{
    /// <summary>Whether a variable is the value or anywhere inside of it.</summary>
    public static bool ContainsVariable(this ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(ContainsVariable),
        ObjectValueNode fields => fields.Fields.Any(field => field.Value.ContainsVariable()),
        _ => false,
    };
}
