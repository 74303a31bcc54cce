using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>6.4.1 Coercing field arguments.</summary>
internal static class ArgumentValues
{
    /// <summary>Whether an argument's value does not depend on variables.</summary>
    public static bool IsConstant(FieldNode node, InputValueDefinition definition) =>
        NodeOf(node, definition) is not { } value || !HasVariables(value);

    /// <summary>The coerced value of an argument, if one is given or there is a default.</summary>
    public static bool TryGet(
        FieldNode field,
        InputValueDefinition definition,
        CoercedVariables? variables,
        InputCoercion input,
        InputProblems problems,
        out object? value)
    {
        var node = NodeOf(field, definition);
        if (node is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true)
            node = null;
        if (node is null && definition.DefaultValue is null)
        {
            value = null;
            if (definition.IsRequired)
                problems.Add(new InputProblem(Path(definition), $"a value of required type {definition.Type} was not provided.", Value: null));
            return false;
        }

        value = node is null
            ? input.Default(definition)
            : input.Coerce(node, definition.Type, variables, Path(definition), problems);
        return true;
    }

    /// <summary>Refuses the field if its arguments have problems; <c>extensions.argument</c> says where the first one is.</summary>
    /// <exception cref="GraphQLException">There are problems.</exception>
    public static void Refuse(InputProblems problems)
    {
        if (problems.Count == 0)
            return;
        var told = problems.All.Select(problem => problem.Describe("Argument"));
        if (problems.IsFull)
            told = told.Append($"These are the first {problems.Count}; the rest was not looked at.");
        throw new GraphQLException(new GraphQLError(string.Join(" ", told), ErrorCodes.BadUserInput)
        {
            Extensions = new Dictionary<string, object?> { ["argument"] = problems.All[0].Path.ToString() },
        });
    }

    private static InputPath Path(InputValueDefinition definition) => new(Outer: null, definition.Name);

    private static ValueNode? NodeOf(FieldNode field, InputValueDefinition definition)
    {
        foreach (var argument in field.Arguments)
        {
            if (argument.Name.Value == definition.Name)
                return argument.Value;
        }

        return null;
    }

    private static bool HasVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariables),
        ObjectValueNode fields => fields.Fields.Any(field => HasVariables(field.Value)),
        _ => false,
    };
}
