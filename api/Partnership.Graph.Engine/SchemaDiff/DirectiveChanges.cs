using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of directive definitions.</summary>
internal static class DirectiveChanges
{
    public static IEnumerable<SchemaChange> Between(Schema oldSchema, Schema newSchema)
    {
        var directives = Pairing<DirectiveDefinition>.Of(oldSchema.Directives, newSchema.Directives, directive => directive.Name);
        return directives.Removed
            .Select(directive => new SchemaChange(SchemaChangeKind.DirectiveRemoved, ChangeCriticality.Breaking, $"@{directive.Name}", $"Directive @{directive.Name} was removed."))
            .Concat(directives.Added.Select(directive => new SchemaChange(SchemaChangeKind.DirectiveAdded, ChangeCriticality.Safe, $"@{directive.Name}", $"Directive @{directive.Name} was added.")))
            .Concat(directives.Kept.SelectMany(directive => Between($"@{directive.New.Name}", directive.Old, directive.New)));
    }

    private static IEnumerable<SchemaChange> Between(string path, DirectiveDefinition before, DirectiveDefinition after)
    {
        foreach (var location in before.Locations.Except(after.Locations))
            yield return new SchemaChange(SchemaChangeKind.DirectiveLocationRemoved, ChangeCriticality.Breaking, path, $"Directive {path} cannot stand on {location} any more.");
        foreach (var location in after.Locations.Except(before.Locations))
            yield return new SchemaChange(SchemaChangeKind.DirectiveLocationAdded, ChangeCriticality.Safe, path, $"Directive {path} can stand on {location} now.");

        if (before.IsRepeatable && !after.IsRepeatable)
            yield return new SchemaChange(SchemaChangeKind.DirectiveRepeatableRemoved, ChangeCriticality.Breaking, path, $"Directive {path} is not repeatable any more.");
        if (!before.IsRepeatable && after.IsRepeatable)
            yield return new SchemaChange(SchemaChangeKind.DirectiveRepeatableAdded, ChangeCriticality.Safe, path, $"Directive {path} is repeatable now.");

        foreach (var change in InputValueChanges.Between(InputValueKinds.DirectiveArgument, argument => $"{path}({argument}:)", before.Arguments, after.Arguments))
            yield return change;
        foreach (var change in DescriptionChanges.Between(SchemaChangeKind.DirectiveDescriptionChanged, path, before.Description, after.Description))
            yield return change;
    }
}
