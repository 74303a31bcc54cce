using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Sqlite.Model;

/// <summary>
/// How a document becomes a row: the table is named for the type and each property that can be set is a column of its
/// name. Scalars are columns of their own, identifiers and enums as text; lists of scalars are JSON arrays that queries
/// can look into; records, and lists of them, are JSON.
/// </summary>
internal static class DocumentMapping
{
    internal static void Map(EntityTypeBuilder entity)
    {
        entity.ToTable(entity.Metadata.ClrType.Name).HasKey(nameof(Document.Id));
        var columns = Columns(entity.Metadata.ClrType).ToHashSet();
        foreach (var property in entity.Metadata.ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!columns.Contains(property))
                entity.Ignore(property.Name);
            else
                Map(entity, property);
        }
    }

    /// <summary>The properties that are columns.</summary>
    internal static IEnumerable<PropertyInfo> Columns(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(CanBeSet);

    private static void Map(EntityTypeBuilder entity, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (IsPlain(type))
            entity.Property(property.PropertyType, property.Name);
        else if (TextConversion.Of(type) is { } conversion)
            entity.Property(property.PropertyType, property.Name).HasConversion(conversion);
        else if (ItemOfList(type) is { } item && (IsPlain(item) || TextConversion.Of(item) is not null))
            MapList(entity.PrimitiveCollection(property.PropertyType, property.Name), item);
        else
            entity.Property(property.PropertyType, property.Name).HasConversion(JsonConversion.Of(property.PropertyType));
    }

    private static void MapList(PrimitiveCollectionBuilder list, Type item)
    {
        if (TextConversion.Of(item) is { } conversion)
            list.ElementType(element => element.HasConversion(conversion));
    }

    // What a document computes may still have a setter that does nothing, so that the store keeps it as a column. A private
    // one shows only on the type that declares it.
    private static bool CanBeSet(PropertyInfo property) =>
        property.DeclaringType!.GetProperty(property.Name)!.SetMethod is not null;

    private static bool IsPlain(Type type) =>
        type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long)
        || type == typeof(double) || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(TimeOnly);

    private static Type? ItemOfList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
