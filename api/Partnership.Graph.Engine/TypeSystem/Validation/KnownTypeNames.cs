using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.4 Every type referred to is defined; suggestions are of a kind that fits the place.</summary>
internal static class KnownTypeNames
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var root in schema.SchemaNodes.SelectMany(node => node.OperationTypes))
            CheckReference(root.Type, $"the root type of \"{root.Operation.Keyword()}\"", type => type.Definition is ObjectTypeDefinitionNode);

        foreach (var type in schema.OwnTypes)
        {
            foreach (var contract in type.Interfaces)
                CheckReference(contract, $"an interface of {type.Name}", other => other.Definition is InterfaceTypeDefinitionNode);
            foreach (var member in type.Members)
                CheckReference(member, $"a member of {type.Name}", other => other.Definition is ObjectTypeDefinitionNode);
        }

        foreach (var (coordinate, field) in schema.Fields())
            CheckReference(field.Type, $"the type of {coordinate}", type => type.IsOutputType);
        foreach (var (coordinate, input) in schema.InputValues())
            CheckReference(input.Type, $"the type of {coordinate}", type => type.IsInputType);

        void CheckReference(TypeNode reference, string role, Func<TypeDraft, bool> fits)
        {
            var named = reference.NamedType();
            if (schema.FindType(named) is not null)
                return;
            var candidates = schema.TypeNames.Where(name =>
                !name.StartsWith("__", StringComparison.Ordinal) && fits(schema.FindType(name)!));
            errors.Report(named, $"Type \"{named}\", {role}, is not defined.{Suggestions.DidYouMean(named.Name.Value, candidates)}");
        }
    }
}
