using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.8 The members of a union are different object types.</summary>
internal static class UnionMembers
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var union in schema.OwnTypes)
        {
            var seen = new Dictionary<string, NamedTypeNode>();
            foreach (var member in union.Members)
            {
                if (!seen.TryAdd(member.Name.Value, member))
                    errors.Report(member, $"{member} is a member of {union.Name} already{SchemaErrors.FirstAt(seen[member.Name.Value])}. Name it once.");
                else if (schema.FindType(member) is { Definition: not ObjectTypeDefinitionNode } type)
                    errors.Report(member, $"{member} cannot be a member of union {union.Name} because it is {type.Kind}; members are object types.");
            }
        }
    }
}
