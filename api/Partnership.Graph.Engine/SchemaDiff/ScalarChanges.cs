using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of a scalar: another specification may be another format.</summary>
internal static class ScalarChanges
{
    public static IEnumerable<SchemaChange> Between(ScalarType before, ScalarType after)
    {
        if (before.SpecifiedByUrl == after.SpecifiedByUrl)
            return [];
        var (criticality, message) = (before.SpecifiedByUrl, after.SpecifiedByUrl) switch
        {
            (null, { } url) => (ChangeCriticality.Safe, $"Scalar {after} says now where it is specified: {url}."),
            ({ } url, null) => (ChangeCriticality.Dangerous, $"Scalar {after} does not say any more where it is specified; that was {url}."),
            var (old, now) => (ChangeCriticality.Dangerous, $"Scalar {after} was specified by {old} and is specified by {now} now."),
        };
        return [new SchemaChange(SchemaChangeKind.ScalarSpecificationChanged, criticality, after.Name, message)];
    }
}
