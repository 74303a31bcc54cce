using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Ordering;

/// <summary>A field a client chose, and the sort key it stands for.</summary>
internal sealed record SortField<T>(string Name, SortKey<T> Key) where T : Document;

/// <summary>The sort keys of documents of type <typeparamref name="T"/>, each made once.</summary>
internal static class SortFields<T> where T : Document
{
    private static readonly ConcurrentDictionary<(PropertyInfo Field, SortEnumType Direction), SortField<T>> Known = [];

    /// <summary>What one item of an <c>order</c> argument names.</summary>
    public static SortField<T> Of(DocumentSort sort)
    {
        foreach (var property in sort.GetType().GetProperties())
        {
            if (property.GetValue(sort) is SortEnumType direction)
                return Known.GetOrAdd((property, direction), static key => Made(key.Field.Name, key.Direction));
        }

        throw new InvalidOperationException($"{sort.GetType().Name} names no field: the schema lets none through that does not.");
    }

    private static SortField<T> Made(string name, SortEnumType direction)
    {
        var document = Expression.Parameter(typeof(T), "x");
        Expression key = Expression.Property(document, name == nameof(NamedDocument.Name) ? nameof(NamedDocument.NormalisedName) : name);
        if (Nullable.GetUnderlyingType(key.Type) is { } type)
            key = Expression.Coalesce(key, Expression.Constant(Lowest(type), type));
        return new(JsonNamingPolicy.CamelCase.ConvertName(name), SortKey<T>.Of(Expression.Lambda(key, document), direction is SortEnumType.Desc));
    }

    // What has no value comes before everything that has one.
    private static object Lowest(Type type) => type.GetField("MinValue")?.GetValue(null) ?? type.GetProperty("MinValue")!.GetValue(null)!;
}
