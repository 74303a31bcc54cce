using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;

namespace Partnership.Graph.Imports.Planning;

/// <summary>
/// What documents say, field by field: what differs between two of them, and what is taken from one into another. Values are
/// compared before they are written as JSON, as nearly all of a register's are the same as last time.
/// </summary>
internal static class DocumentFields
{
    // What says who or how often, not what.
    private static readonly HashSet<string> NotFacts = [nameof(Document.Id), nameof(Document.AggregateId), nameof(Document.Version), nameof(Document.AsOf), nameof(NamedDocument.NormalisedName)];

    private static readonly ConcurrentDictionary<Type, Field[]> Known = [];

    /// <summary>The fields in which two documents of one type differ, with both values as JSON.</summary>
    public static IReadOnlyList<AuditedField> Differences(Document before, Document after)
    {
        List<AuditedField>? differences = null;
        foreach (var field in Of(after.GetType()))
        {
            var (old, now) = (field.Read(before), field.Read(after));
            if (!Same(old, now)) (differences ??= []).Add(new(field.Name, ToJson(old), ToJson(now)));
        }

        return differences ?? (IReadOnlyList<AuditedField>)[];
    }

    /// <summary>What a document says, with each value as JSON.</summary>
    public static IEnumerable<(string Name, string? Value)> Values(Document document) =>
        Of(document.GetType()).Select(field => (field.Name, ToJson(field.Read(document))));

    /// <summary>The document with some properties as another one has them.</summary>
    public static T With<T>(T document, IReadOnlyList<string> properties, T from) where T : Document
    {
        if (properties.Count == 0) return document;
        var copy = (T)((Document)document with { });
        foreach (var name in properties)
        {
            var property = typeof(T).GetProperty(name) ?? throw new ArgumentException($"A {typeof(T).Name} has no {name}.", nameof(properties));
            property.SetValue(copy, property.GetValue(from));
        }

        return copy;
    }

    private static Field[] Of(Type type) => Known.GetOrAdd(type, static type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null && !NotFacts.Contains(property.Name))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new Field(JsonNamingPolicy.CamelCase.ConvertName(property.Name), Reader(property))),
    ]);

    private static Func<Document, object?> Reader(PropertyInfo property)
    {
        var document = System.Linq.Expressions.Expression.Parameter(typeof(Document));
        var read = System.Linq.Expressions.Expression.Property(System.Linq.Expressions.Expression.Convert(document, property.DeclaringType!), property);
        return System.Linq.Expressions.Expression.Lambda<Func<Document, object?>>(
            System.Linq.Expressions.Expression.Convert(read, typeof(object)), document).Compile();
    }

    private static bool Same(object? left, object? right) => (left, right) switch
    {
        (Uri one, Uri other) => one.OriginalString == other.OriginalString,
        (string, string) => Equals(left, right),
        (IEnumerable one, IEnumerable other) => one.Cast<object?>().SequenceEqual(other.Cast<object?>()),
        _ => Equals(left, right),
    };

    private static string? ToJson(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), ContractJson.Options);

    private sealed record Field(string Name, Func<Document, object?> Read);
}
