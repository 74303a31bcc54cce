using System.Collections;
using System.Globalization;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Answers;

/// <summary>Arguments as text that is the same for the same coerced values.</summary>
internal static class ArgumentText
{
    /// <summary>The text of a field's arguments.</summary>
    public static string Of(FieldDefinition field, object?[] values) =>
        Of(field.Arguments, field.Arguments.Select((argument, index) => (argument.Name, values[index])).ToDictionary());

    private static string Of(IReadOnlyList<InputValueDefinition> definitions, IReadOnlyDictionary<string, object?> values) =>
        string.Join(',', definitions
            .OrderBy(definition => definition.Name, StringComparer.Ordinal)
            .Where(definition => values.TryGetValue(definition.Name, out var value) && IsGiven(value))
            .Select(definition => $"{definition.Name}:{Of(definition.Type, Given(values[definition.Name]))}"));

    private static string Of(GraphQLType type, object? value) => (type.Nullable, value) switch
    {
        (_, null) => "null",
        (ListType list, IEnumerable items) => $"[{string.Join(',', items.Cast<object?>().Select(item => Of(list.ItemType, item)))}]",
        (InputObjectType inputObject, InputRecord record) => $"{{{Of(inputObject.Fields, record.Values())}}}",
        (_, double number) => $"{BitConverter.DoubleToInt64Bits(number == 0 ? 0 : number):x16}",
        (_, bool boolean) => boolean ? "true" : "false",
        (_, int number) => number.ToString(CultureInfo.InvariantCulture),
        (_, Code code) => $"\"{code.Text}\"",
        (EnumType enumType, Enum member) => $"\"{enumType.Values[Convert.ToInt32(member, CultureInfo.InvariantCulture)].Name}\"",
        _ => $"\"{value}\"",
    };

    private static bool IsGiven(object? value) => !IsOptional(value) || (bool)Member(value!, nameof(Optional<int>.IsGiven))!;

    private static object? Given(object? value) => IsOptional(value) ? Member(value!, nameof(Optional<int>.Value)) : value;

    private static bool IsOptional(object? value) =>
        value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private static object? Member(object optional, string name) => optional.GetType().GetProperty(name)!.GetValue(optional);
}
