using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of what an object or interface implements.</summary>
internal static class InterfaceChanges
{
    public static IEnumerable<SchemaChange> Between(ComplexType before, ComplexType after)
    {
        var interfaces = Pairing<InterfaceType>.Of(before.Interfaces, after.Interfaces, type => type.Name);
        return interfaces.Removed
            .Select(type => new SchemaChange(SchemaChangeKind.InterfaceRemoved, ChangeCriticality.Breaking, after.Name, $"{after} does not implement {type} any more."))
            .Concat(interfaces.Added
                .Select(type => new SchemaChange(SchemaChangeKind.InterfaceAdded, ChangeCriticality.Dangerous, after.Name, $"{after} implements {type} now: who asks for {type} may get a type not met before.")));
    }
}
