using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.6, 3.7 A type implements different interfaces, not itself, and also those its interfaces implement.</summary>
internal static class ImplementedInterfaces
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var type in schema.OwnTypes.Where(type => type.IsComplex))
        {
            var seen = new Dictionary<string, NamedTypeNode>();
            foreach (var contract in type.Interfaces)
            {
                var name = contract.Name.Value;
                if (!seen.TryAdd(name, contract))
                    errors.Report(contract, $"{type.Name} implements {name} already{SchemaErrors.FirstAt(seen[name])}. Name it once.");
                else if (schema.FindType(contract) is { Definition: not InterfaceTypeDefinitionNode } other)
                    errors.Report(contract, $"{type.Name} cannot implement {name} because it is {other.Kind}; only interfaces can be implemented.");
                else if (name == type.Name)
                    errors.Report(contract, $"Interface {name} cannot implement itself.");
                else if (schema.FindType(contract) is { } implemented)
                    CheckTransitive(type, contract, implemented, errors);
            }
        }
    }

    private static void CheckTransitive(TypeDraft type, NamedTypeNode contract, TypeDraft implemented, SchemaErrors errors)
    {
        foreach (var inherited in implemented.Interfaces.Select(node => node.Name.Value).Where(name => name != implemented.Name))
        {
            if (inherited == type.Name)
                errors.Report(contract, $"{type.Name} cannot implement {contract} because {contract} implements {type.Name}: interfaces do not form circles.");
            else if (!type.Interfaces.Any(node => node.Name.Value == inherited))
                errors.Report(contract, $"{type.Name} implements {contract}, which implements {inherited}; so it has to say that it implements {inherited}. Write \"implements {contract} & {inherited}\".");
        }
    }
}
