namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of a description: always safe.</summary>
internal static class DescriptionChanges
{
    public static IEnumerable<SchemaChange> Between(SchemaChangeKind kind, string path, string? before, string? after)
    {
        if (before == after)
            return [];
        var message = (before, after) switch
        {
            (null, _) => $"{path} has a description now.",
            (_, null) => $"{path} has no description any more.",
            _ => $"The description of {path} was rewritten.",
        };
        return [new SchemaChange(kind, ChangeCriticality.Safe, path, message)];
    }
}
