using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of the fields of an object or interface.</summary>
internal static class FieldChanges
{
    private static readonly DeprecationKinds Deprecation = new(
        SchemaChangeKind.FieldDeprecated,
        SchemaChangeKind.FieldDeprecationRemoved,
        SchemaChangeKind.FieldDeprecationReasonChanged);

    public static IEnumerable<SchemaChange> Between(ComplexType before, ComplexType after)
    {
        var fields = Pairing<FieldDefinition>.Of(before.Fields, after.Fields, field => field.Name);
        return fields.Removed
            .Select(field => new SchemaChange(SchemaChangeKind.FieldRemoved, ChangeCriticality.Breaking, $"{after}.{field.Name}", $"Field {after}.{field.Name} was removed. {DeprecationChanges.Remark(field.DeprecationReason)}"))
            .Concat(fields.Added.Select(field => new SchemaChange(SchemaChangeKind.FieldAdded, ChangeCriticality.Safe, $"{after}.{field.Name}", $"Field {after}.{field.Name}: {field.Type} was added.")))
            .Concat(fields.Kept.SelectMany(field => Between($"{after}.{field.New.Name}", field.Old, field.New)));
    }

    private static IEnumerable<SchemaChange> Between(string path, FieldDefinition before, FieldDefinition after)
    {
        if (!TypeReplacement.IsSame(before.Type, after.Type))
        {
            var isSafe = TypeReplacement.IsSafeForOutput(before.Type, after.Type);
            yield return new SchemaChange(
                SchemaChangeKind.FieldTypeChanged,
                isSafe ? ChangeCriticality.Safe : ChangeCriticality.Breaking,
                path,
                $"Field {path} had type {before.Type} and has type {after.Type} now.");
        }

        foreach (var change in InputValueChanges.Between(InputValueKinds.Argument, argument => $"{path}({argument}:)", before.Arguments, after.Arguments))
            yield return change;
        foreach (var change in DeprecationChanges.Between(Deprecation, path, before.DeprecationReason, after.DeprecationReason))
            yield return change;
        foreach (var change in DescriptionChanges.Between(SchemaChangeKind.FieldDescriptionChanged, path, before.Description, after.Description))
            yield return change;
    }
}
