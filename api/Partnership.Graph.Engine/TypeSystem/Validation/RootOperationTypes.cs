using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.3.1 There is a query root type, and all root types are different object types.</summary>
internal static class RootOperationTypes
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        if (schema.RootTypeName(OperationType.Query) is null)
            ReportMissingQuery(schema, errors);

        var seen = new Dictionary<string, OperationType>();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (schema.RootTypeName(operation) is not { } name || schema.FindType(name) is not { } type)
                continue;
            SyntaxNode place = NamedIn(schema, operation) is { } named ? named : type.Definition.Name;
            if (type.Definition is not ObjectTypeDefinitionNode || type.IsBuiltIn)
                errors.Report(place, $"The root type of \"{operation.Keyword()}\" has to be an object type of the schema, but {name} is {type.Kind}{(type.IsBuiltIn ? " of the specification" : "")}.");
            else if (!seen.TryAdd(name, operation))
                errors.Report(place, $"{name} is the root type of \"{seen[name].Keyword()}\" already; \"{operation.Keyword()}\" needs a type of its own.");
        }
    }

    private static void ReportMissingQuery(SchemaDraft schema, SchemaErrors errors)
    {
        const string Message = "The schema has no root type for queries.";
        if (schema.SchemaNodes.FirstOrDefault() is { } definition)
            errors.Report(definition, $"{Message} Add \"query: Query\" (with the name of the type) to the schema definition.");
        else
            errors.Report($"{Message} Define \"type Query\", or name another type in a schema definition.");
    }

    private static NamedTypeNode? NamedIn(SchemaDraft schema, OperationType operation) =>
        schema.SchemaNodes.SelectMany(node => node.OperationTypes).FirstOrDefault(root => root.Operation == operation)?.Type;
}
