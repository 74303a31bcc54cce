using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>What one field of the response costs each time it is resolved.</summary>
internal sealed class FieldCost
{
    private static readonly CostVariables NoVariables = new(new Dictionary<string, object?>());

    private readonly List<(InputValueDefinition Definition, ValueNode Value)> _variableArguments = [];
    private readonly double _constantArguments;
    private readonly int _lists;

    /// <summary>Makes the cost of a field with the arguments given to it.</summary>
    public FieldCost(FieldNode node, FieldDefinition definition)
    {
        foreach (var argument in node.Arguments)
        {
            if (definition.FindArgument(argument.Name.Value) is not { } input)
                continue;
            if (!argument.Value.ContainsVariable())
                _constantArguments += NoVariables.CostOf(input, argument.Value);
            else if (input.Type.Named is InputObjectType || CostDirectives.WeightOf(input) != 0)
                _variableArguments.Add((input, argument.Value));
        }

        for (var type = definition.Type.Nullable; type is ListType list; type = list.ItemType.Nullable)
            _lists++;
    }

    /// <summary>The field's own weight.</summary>
    public double Weight { get; init; }

    /// <summary>The weight of each value's type.</summary>
    public double TypeWeight { get; init; }

    /// <summary>How long the list is, if the field is one and the schema says.</summary>
    public ListSize? Size { get; init; }

    /// <summary>What sizes the lists inside of the field; asked here only whether its arguments are right.</summary>
    public ListSize? Slicing { get; init; }

    /// <summary>The number of the selections inside; <c>null</c> for leaves.</summary>
    public int? Selections { get; init; }

    /// <summary>Whether it is not the same for all values of the variables.</summary>
    public bool DependsOnVariables =>
        _variableArguments.Count > 0 || Size is { DependsOnVariables: true } || Slicing is { DependsOnVariables: true };

    /// <summary>The cost, with what is inside of it as often as the field's value has items.</summary>
    public (double Field, double Type) Evaluate(CostVariables variables, double assumedListSize, (double Field, double Type) inner, ref GraphQLError? error)
    {
        if (Slicing is not null)
            error ??= Slicing.Evaluate(variables, assumedListSize).Error;
        var items = Math.Pow(assumedListSize, _lists);
        if (Size is not null && _lists > 0)
        {
            var (size, problem) = Size.Evaluate(variables, assumedListSize);
            error ??= problem;
            items = size * Math.Pow(assumedListSize, _lists - 1);
        }

        var own = Weight + _constantArguments;
        foreach (var (definition, value) in _variableArguments)
            own += variables.CostOf(definition, value);
        return (Math.Max(0, own) + (items * inner.Field), items * (TypeWeight + inner.Type));
    }
}
