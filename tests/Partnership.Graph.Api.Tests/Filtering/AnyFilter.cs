using System.Reflection;
using Partnership.Graph.Api.Filtering;
using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Tests.Filtering;

/// <summary>Makes filters of any type with operands that occur in some documents, so that they let through some and keep back some.</summary>
internal sealed class AnyFilter(Random random, Type filter, IReadOnlyList<Document> documents)
{
    /// <summary>Filters of one operator each: every operator of every field.</summary>
    public IEnumerable<DocumentFilter> OfEveryOperator() =>
        from field in Fields()
        from operation in Operators(field.PropertyType)
        select With(field, operation);

    /// <summary>A filter of several fields, operators, alternatives.</summary>
    public DocumentFilter Of(int depth = 0)
    {
        var made = (DocumentFilter)Activator.CreateInstance(filter)!;
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var field = Pick([.. Fields()]);
            field.SetValue(made, Operations(field, Pick([.. Operators(field.PropertyType)])));
        }

        foreach (var name in depth < 2 ? (string[])["And", "Or"] : [])
        {
            if (random.Next(2) == 0)
                continue;
            var parts = Array.CreateInstance(filter, random.Next(3));
            for (var i = 0; i < parts.Length; i++)
                parts.SetValue(Of(depth + 1), i);
            filter.GetProperty(name)!.SetValue(made, parts);
        }

        return made;
    }

    private DocumentFilter With(PropertyInfo field, PropertyInfo operation)
    {
        var made = (DocumentFilter)Activator.CreateInstance(filter)!;
        field.SetValue(made, Operations(field, operation));
        return made;
    }

    private IEnumerable<PropertyInfo> Fields() => filter.GetProperties().Where(property => property.PropertyType.IsSubclassOf(typeof(FieldOperations)));

    private static PropertyInfo[] Operators(Type operations) => operations.GetProperties();

    private FieldOperations Operations(PropertyInfo field, PropertyInfo operation) =>
        Operations(field.PropertyType, operation, () => Pick([.. documents.Select(document => document.GetType().GetProperty(field.Name)!.GetValue(document))]));

    private FieldOperations Operations(Type type, PropertyInfo operation, Func<object?> draw)
    {
        var made = (FieldOperations)Activator.CreateInstance(type)!;
        operation.SetValue(made, Operand(operation.PropertyType, draw));
        return made;
    }

    private object? Operand(Type type, Func<object?> draw)
    {
        if (type == typeof(bool?))
            return random.Next(2) == 0;
        if (type == typeof(string))
            return PartOf((string?)draw() ?? "a");
        if (type.IsSubclassOf(typeof(FieldOperations)))
            return Operations(type, Pick(Operators(type)), () => Pick<object?>([null, .. Enum.GetValuesAsUnderlyingType(type.GenericTypeArguments[0]).Cast<object>().Select(each => Enum.ToObject(type.GenericTypeArguments[0], each))]));
        if (type.GetGenericTypeDefinition() == typeof(Nullable<>))
            return draw() ?? Activator.CreateInstance(type.GenericTypeArguments[0]);
        var inner = type.GenericTypeArguments[0];
        if (type.GetGenericTypeDefinition() == typeof(Optional<>))
            return Activator.CreateInstance(type, random.Next(4) == 0 ? null : draw());
        var list = Array.CreateInstance(inner, random.Next(4));
        for (var i = 0; i < list.Length; i++)
            list.SetValue(random.Next(4) == 0 ? null : draw(), i);
        return list;
    }

    private string PartOf(string text)
    {
        var start = random.Next(text.Length / 2 + 1);
        var part = text[start..random.Next(start, text.Length + 1)];
        // Half a pair of surrogates is no text.
        return part.Any(char.IsSurrogate) ? text : part;
    }

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
