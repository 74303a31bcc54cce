using System.Collections;
using Partnership.Graph.Api.Filtering;
using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Tests.Filtering;

/// <summary>Filters evaluated in the plainest way, operator by operator on boxed values, to hold store queries against.</summary>
internal static class PlainFilter
{
    public static bool Matches(DocumentFilter filter, Document document) => filter.GetType().GetProperties().All(property => property.GetValue(filter) switch
    {
        null => true,
        FieldOperations operations => Matches(operations, document.GetType().GetProperty(property.Name)!.GetValue(document), isName: property.Name == "Name"),
        IEnumerable<DocumentFilter> parts when property.Name == "And" => parts.All(part => Matches(part, document)),
        IEnumerable<DocumentFilter> parts => !parts.Any() || parts.Any(part => Matches(part, document)),
        _ => throw new NotSupportedException(property.Name),
    });

    private static bool Matches(FieldOperations operations, object? value, bool isName) =>
        Given(operations).All(given => Holds(given.Operator, value, given.Operand, isName));

    private static bool Holds(string name, object? value, object? operand, bool isName)
    {
        if (name is not ("None" or "Neq") && name[0] == 'N')
            return !Holds(char.ToUpperInvariant(name[1]) + name[2..], value, operand, isName);
        if (isName)
            (value, operand) = (Normalised(value), Normalised(operand));
        return name switch
        {
            "Eq" => Equals(value, operand),
            "Neq" => !Equals(value, operand),
            "In" => ((IEnumerable)operand!).Cast<object?>().Any(each => Equals(value, each)),
            "Contains" => value is string text && text.Contains((string)operand!, StringComparison.Ordinal),
            "StartsWith" => value is string text && text.StartsWith((string)operand!, StringComparison.Ordinal),
            "EndsWith" => value is string text && text.EndsWith((string)operand!, StringComparison.Ordinal),
            "Gt" => value is IComparable number && number.CompareTo(operand) > 0,
            "Gte" => value is IComparable number && number.CompareTo(operand) >= 0,
            "Lt" => value is IComparable number && number.CompareTo(operand) < 0,
            "Lte" => value is IComparable number && number.CompareTo(operand) <= 0,
            "Any" => ((IEnumerable)value!).Cast<object>().Any() == (bool)operand!,
            "Some" => ((IEnumerable)value!).Cast<object>().Any(item => Matches((FieldOperations)operand!, item, isName: false)),
            "None" => !((IEnumerable)value!).Cast<object>().Any(item => Matches((FieldOperations)operand!, item, isName: false)),
            "All" => ((IEnumerable)value!).Cast<object>().All(item => Matches((FieldOperations)operand!, item, isName: false)),
            _ => throw new NotSupportedException(name),
        };
    }

    private static IEnumerable<(string Operator, object? Operand)> Given(FieldOperations operations)
    {
        foreach (var property in operations.GetType().GetProperties())
        {
            var operand = property.GetValue(operations);
            if (operand?.GetType() is { IsGenericType: true } type && type.Name.StartsWith("Optional", StringComparison.Ordinal))
            {
                if ((bool)type.GetProperty("IsGiven")!.GetValue(operand)!)
                    yield return (property.Name, type.GetProperty("Value")!.GetValue(operand));
            }
            else if (operand is not null)
            {
                yield return (property.Name, operand);
            }
        }
    }

    private static object? Normalised(object? value) => value switch
    {
        string text => NormalisedName.Of(text),
        IEnumerable<string?> texts => texts.Select(text => text is null ? null : NormalisedName.Of(text)).ToList(),
        _ => value,
    };
}
