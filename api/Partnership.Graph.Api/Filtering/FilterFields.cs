using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Filtering;

/// <summary>Which field of a document each field of a filter asks about: the one of its name; a name is compared in its normalised form.</summary>
internal static class FilterFields
{
    private static readonly ConcurrentDictionary<(Type Filter, Type Document), IReadOnlyList<FilterField>> Known = [];

    /// <exception cref="InvalidOperationException">The filter has a field that the document has not.</exception>
    public static IReadOnlyList<FilterField> Of(Type filter, Type document) => Known.GetOrAdd((filter, document), static key =>
    [
        .. from property in key.Filter.GetProperties()
           where property.PropertyType.IsSubclassOf(typeof(FieldOperations))
           select new FilterField(JsonNamingPolicy.CamelCase.ConvertName(property.Name), property, Compared(key.Document, property.Name)),
    ]);

    private static PropertyInfo Compared(Type document, string name) =>
        document.GetProperty(name == nameof(NamedDocument.Name) ? nameof(NamedDocument.NormalisedName) : name)
        ?? throw new InvalidOperationException($"{document.Name} has no property {name} to filter by.");
}

/// <summary>A field of a filter.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Given">The filter's property.</param>
/// <param name="Property">The document's property.</param>
internal sealed record FilterField(string Name, PropertyInfo Given, PropertyInfo Property)
{
    public FieldOperations? OperationsOf(DocumentFilter filter) => (FieldOperations?)Given.GetValue(filter);
}
