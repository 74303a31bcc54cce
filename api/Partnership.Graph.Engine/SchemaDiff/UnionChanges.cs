using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of the members of a union.</summary>
internal static class UnionChanges
{
    public static IEnumerable<SchemaChange> Between(UnionType before, UnionType after)
    {
        var members = Pairing<ObjectType>.Of(before.Types, after.Types, type => type.Name);
        return members.Removed
            .Select(type => new SchemaChange(SchemaChangeKind.UnionMemberRemoved, ChangeCriticality.Breaking, after.Name, $"{type} is not a member of {after} any more."))
            .Concat(members.Added
                .Select(type => new SchemaChange(SchemaChangeKind.UnionMemberAdded, ChangeCriticality.Dangerous, after.Name, $"{type} is a member of {after} now: clients may meet a type they do not know.")));
    }
}
