using System.Text.Json;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>6.1.2 Coercing variable values.</summary>
internal sealed class VariableCoercion(Schema schema, InputCoercion input)
{
    /// <summary>Coerces what a request gave for an operation's variables, or says what is wrong with it, up to <paramref name="maxErrors"/> mistakes.</summary>
    public (CoercedVariables Variables, IReadOnlyList<GraphQLError> Errors) Coerce(
        OperationDefinitionNode operation, JsonElement? given, int maxErrors)
    {
        var coerced = new CoercedVariables();
        if (given is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined) })
            return (coerced, [new GraphQLError("\"variables\" has to be a JSON object.", ErrorCodes.BadRequest)]);

        var errors = new List<GraphQLError>();
        foreach (var definition in operation.Variables)
        {
            var problems = new InputProblems(maxErrors + 1 - errors.Count);
            Coerce(definition, given, coerced, problems);
            foreach (var problem in problems.All)
                errors.Add(GraphQLError.At(problem.Describe("Variable", "$"), ErrorCodes.BadUserInput, definition));
            if (!problems.IsFull)
                continue;

            errors[^1] = new GraphQLError($"There are more than {maxErrors} errors with the variables; only the first are shown.", ErrorCodes.BadUserInput);
            break;
        }

        return (coerced, errors);
    }

    private void Coerce(VariableDefinitionNode definition, JsonElement? given, CoercedVariables coerced, InputProblems problems)
    {
        var name = definition.Variable.Name.Value;
        var path = new InputPath(Outer: null, name);
        var type = TypeOf(definition.Type);
        var value = default(JsonElement);
        var isGiven = given is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(name, out value);
        if (isGiven)
            coerced[name] = CoerceJson(value, type, path, problems);
        else if (definition.DefaultValue is { } defaultValue)
            coerced[name] = input.Coerce(defaultValue, type, variables: null, path, problems);
        else if (type.IsNonNull)
            problems.Add(new InputProblem(path, $"a value of required type {type} was not provided.", Value: null));
    }

    private object? CoerceJson(JsonElement value, GraphQLType type, InputPath path, InputProblems problems)
    {
        try
        {
            return input.Coerce(value, type, path, problems);
        }
        catch (InvalidOperationException)
        {
            // JSON can escape half a surrogate pair, which is no text.
            problems.Add(new InputProblem(path, "it holds a string that is not valid Unicode.", Value: null));
            return null;
        }
    }

    private GraphQLType TypeOf(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(list.ItemType)),
        NamedTypeNode named => schema.FindType(named.Name.Value)!,
        _ => throw new InvalidOperationException($"A type node of kind {node.GetType().Name} is unknown."),
    };
}
