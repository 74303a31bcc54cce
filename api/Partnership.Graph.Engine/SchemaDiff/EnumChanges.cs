using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of the values of an enum.</summary>
internal static class EnumChanges
{
    private static readonly DeprecationKinds Deprecation = new(
        SchemaChangeKind.EnumValueDeprecated,
        SchemaChangeKind.EnumValueDeprecationRemoved,
        SchemaChangeKind.EnumValueDeprecationReasonChanged);

    /// <param name="before">The enum as it was.</param>
    /// <param name="after">The enum as it is.</param>
    /// <param name="isReturned">Whether a field returns it: only then a client can meet a new value.</param>
    public static IEnumerable<SchemaChange> Between(EnumType before, EnumType after, bool isReturned)
    {
        var values = Pairing<EnumValueDefinition>.Of(before.Values, after.Values, value => value.Name);
        return values.Removed
            .Select(value => new SchemaChange(SchemaChangeKind.EnumValueRemoved, ChangeCriticality.Breaking, $"{after}.{value.Name}", $"Enum value {after}.{value.Name} was removed. {DeprecationChanges.Remark(value.DeprecationReason)}"))
            .Concat(values.Added.Select(value => isReturned
                ? new SchemaChange(SchemaChangeKind.EnumValueAdded, ChangeCriticality.Dangerous, $"{after}.{value.Name}", $"Enum value {after}.{value.Name} was added: clients may meet a value they do not know.")
                : new SchemaChange(SchemaChangeKind.EnumValueAdded, ChangeCriticality.Safe, $"{after}.{value.Name}", $"Enum value {after}.{value.Name} was added; no field returns {after}.")))
            .Concat(values.Kept.SelectMany(value => Between($"{after}.{value.New.Name}", value.Old, value.New)));
    }

    private static IEnumerable<SchemaChange> Between(string path, EnumValueDefinition before, EnumValueDefinition after) =>
        DeprecationChanges.Between(Deprecation, path, before.DeprecationReason, after.DeprecationReason)
            .Concat(DescriptionChanges.Between(SchemaChangeKind.EnumValueDescriptionChanged, path, before.Description, after.Description));
}
