using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Partnership.Graph.Domain.Audit;

/// <summary>Which fields of a document a change changes.</summary>
public static class FieldComparison
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = [];

    /// <summary>
    /// The fields whose values differ, by name. What the store sets (version), what identifies (id, aggregate) and what is
    /// computed from other fields is left out; what is absent on either side is <c>null</c> there.
    /// </summary>
    /// <param name="before">The document before; <c>null</c> where it is new.</param>
    /// <param name="after">The document after, of the same type; <c>null</c> where it is removed.</param>
    public static IReadOnlyList<AuditedField> Between(Document? before, Document? after) =>
    [
        .. Known.GetOrAdd((before ?? after)!.GetType(), Fields)
            .Select(field => new AuditedField(JsonNamingPolicy.CamelCase.ConvertName(field.Name), Json(field, before), Json(field, after)))
            .Where(field => field.Before != field.After),
    ];

    private static PropertyInfo[] Fields(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .Where(property => property.Name is not (nameof(Document.Id) or nameof(Document.AggregateId) or nameof(Document.Version)))
            .OrderBy(property => property.Name, StringComparer.Ordinal),
    ];

    private static string? Json(PropertyInfo field, Document? document) =>
        document is not null && field.GetValue(document) is { } value
            ? JsonSerializer.Serialize(value, value.GetType(), ContractJson.Options)
            : null;
}
