using System.Text.Json;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>
/// 3.4.2/6.1.2/6.4.1 Input coercion: values as clients write them, in JSON or in a document, become values of the
/// GraphQL type. The problems of a value are collected, up to as many as are told.
/// </summary>
internal sealed class InputCoercion(InputScalars scalars)
{
    private static readonly CoercedVariables NoVariables = new();

    /// <summary>Coerces a JSON value (a variable's).</summary>
    public object? Coerce(JsonElement json, GraphQLType type, InputPath path, InputProblems problems)
    {
        switch (type)
        {
            case NonNullType nonNull when json.ValueKind is JsonValueKind.Null:
                problems.Add(new InputProblem(path, $"expected non-nullable type {nonNull} not to be null.", "null"));
                return null;
            case NonNullType nonNull:
                return Coerce(json, nonNull.InnerType, path, problems);
            case var _ when json.ValueKind is JsonValueKind.Null:
                return null;
            case ListType list when json.ValueKind is JsonValueKind.Array:
                return json.EnumerateArray().TakeWhile(_ => !problems.IsFull).Select((item, index) => Coerce(item, list.ItemType, path.Item(index), problems)).ToArray();
            case ListType list:
                return new[] { Coerce(json, list.ItemType, path, problems) };
            case InputObjectType objectType when json.ValueKind is JsonValueKind.Object:
                return CoerceObject(json, objectType, path, problems);
            case EnumType enumType when json.ValueKind is JsonValueKind.String:
                return CoerceEnum(json.GetString()!, enumType, path, problems);
            default:
                return CoerceScalar(RawScalar.Of(json), type, path, problems);
        }
    }

    /// <summary>Coerces a value of a document; its variables, already coerced, stand in for themselves.</summary>
    public object? Coerce(ValueNode node, GraphQLType type, CoercedVariables? variables, InputPath path, InputProblems problems)
    {
        if (node is VariableNode variable)
            return CoerceVariable(variable, type, variables ?? NoVariables, path, problems);

        switch (type)
        {
            case NonNullType nonNull when node is NullValueNode:
                problems.Add(new InputProblem(path, $"expected non-nullable type {nonNull} not to be null.", "null"));
                return null;
            case NonNullType nonNull:
                return Coerce(node, nonNull.InnerType, variables, path, problems);
            case var _ when node is NullValueNode:
                return null;
            case ListType list when node is ListValueNode items:
                return items.Values.TakeWhile(_ => !problems.IsFull).Select((item, index) => Coerce(item, list.ItemType, variables, path.Item(index), problems)).ToArray();
            case ListType list:
                return new[] { Coerce(node, list.ItemType, variables, path, problems) };
            case InputObjectType objectType when node is ObjectValueNode fields:
                return CoerceObject(fields, objectType, variables, path, problems);
            case EnumType enumType when node is EnumValueNode name:
                return CoerceEnum(name.Value, enumType, path, problems);
            default:
                return CoerceScalar(RawScalar.Of(node), type, path, problems);
        }
    }

    /// <summary>The default of an argument or input field.</summary>
    public object? Default(InputValueDefinition definition) =>
        Coerce(definition.DefaultValue!, definition.Type, NoVariables, new InputPath(Outer: null, definition.Name), new InputProblems());

    private static object? CoerceVariable(
        VariableNode node, GraphQLType type, CoercedVariables variables, InputPath path, InputProblems problems)
    {
        // One that was left out counts as null inside a list. Validation has seen to it that its type fits.
        var value = variables.GetValueOrDefault(node.Name.Value);
        if (value is null && type.IsNonNull)
            problems.Add(new InputProblem(path, $"expected non-nullable type {type} not to be null, as variable \"${node.Name}\" is.", Value: null));
        return value;
    }

    private InputObject CoerceObject(JsonElement json, InputObjectType type, InputPath path, InputProblems problems)
    {
        var values = new InputObject();
        foreach (var given in json.EnumerateObject().TakeWhile(_ => !problems.IsFull))
        {
            if (type.FindField(given.Name) is not { } field)
            {
                problems.Add(UnknownField(given.Name, type, path));
                continue;
            }

            values[field.Name] = Coerce(given.Value, field.Type, path.Field(field.Name), problems);
        }

        AddDefaults(values, type, path, problems);
        return values;
    }

    private InputObject CoerceObject(
        ObjectValueNode node, InputObjectType type, CoercedVariables? variables, InputPath path, InputProblems problems)
    {
        var values = new InputObject();
        foreach (var given in node.Fields.TakeWhile(_ => !problems.IsFull))
        {
            if (type.FindField(given.Name.Value) is not { } field)
            {
                problems.Add(UnknownField(given.Name.Value, type, path));
                continue;
            }

            // 3.10 A variable that was left out leaves its field out.
            if (given.Value is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true)
                continue;
            values[field.Name] = Coerce(given.Value, field.Type, variables, path.Field(field.Name), problems);
        }

        AddDefaults(values, type, path, problems);
        return values;
    }

    private void AddDefaults(InputObject values, InputObjectType type, InputPath path, InputProblems problems)
    {
        foreach (var field in type.Fields)
        {
            if (values.ContainsKey(field.Name))
                continue;
            if (field.DefaultValue is not null)
                values[field.Name] = Default(field);
            else if (field.IsRequired)
                problems.Add(new InputProblem(path, $"field \"{field.Name}\" of required type {field.Type} was not given.", Value: null));
        }

        // 3.10.1
        if (type.IsOneOf && (values.Count != 1 || values.First().Value is null))
            problems.Add(new InputProblem(path, $"exactly one field of OneOf input object {type.Name} has to be given, and not as null.", Value: null));
    }

    private static InputProblem UnknownField(string name, InputObjectType type, InputPath path) =>
        new(path, $"field \"{name}\" is not defined by type {type.Name}.{Suggestions.DidYouMean(name, type.Fields.Select(field => field.Name))}", Value: null);

    private static string? CoerceEnum(string name, EnumType type, InputPath path, InputProblems problems)
    {
        if (type.FindValue(name) is not null)
            return name;
        problems.Add(new InputProblem(
            path,
            $"value \"{name}\" does not exist in enum {type.Name}.{Suggestions.DidYouMean(name, type.Values.Select(value => value.Name))}",
            Value: null));
        return null;
    }

    private object? CoerceScalar(RawScalar raw, GraphQLType type, InputPath path, InputProblems problems)
    {
        var problem = $"{type} is {(type is EnumType ? "one of the names of its values" : "an input object")}.";
        if (type is ScalarType scalar && scalars.TryRead(scalar, raw, out var value, out problem))
            return value;
        problems.Add(new InputProblem(path, problem!, raw.ToString()));
        return null;
    }
}
