namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>The kinds of change of one sort of thing that can be deprecated.</summary>
internal sealed record DeprecationKinds(SchemaChangeKind Deprecated, SchemaChangeKind Removed, SchemaChangeKind ReasonChanged);

/// <summary>Changes of a deprecation: safe, for what is deprecated still works.</summary>
internal static class DeprecationChanges
{
    public static IEnumerable<SchemaChange> Between(DeprecationKinds kinds, string path, string? before, string? after)
    {
        if (before == after)
            return [];
        var (kind, message) = (before, after) switch
        {
            (null, _) => (kinds.Deprecated, $"{path} is deprecated now: {after}"),
            (_, null) => (kinds.Removed, $"{path} is not deprecated any more."),
            _ => (kinds.ReasonChanged, $"The reason why {path} is deprecated was \"{before}\" and is \"{after}\" now."),
        };
        return [new SchemaChange(kind, ChangeCriticality.Safe, path, message)];
    }

    /// <summary>What to say of something removed: whether clients had been told.</summary>
    public static string Remark(string? deprecationReason) =>
        deprecationReason is null ? "It had not been deprecated." : $"It had been deprecated: {deprecationReason}";
}
