using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.13 The definition of a directive does not use the directive, neither itself nor through other directives or input types.</summary>
internal static class DirectiveCycles
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var directive in schema.OwnDirectives)
        {
            if (PathBackTo(schema, directive) is { } path)
                errors.Report(directive.Name, $"Directive @{directive.Name} is used in its own definition: {string.Join(" → ", path)}. Take it out there.");
        }
    }

    /// <summary>The names on the shortest way from a directive's definition to a use of the directive; <c>null</c> if there is none.</summary>
    private static IEnumerable<string>? PathBackTo(SchemaDraft schema, DirectiveDefinitionNode directive)
    {
        var target = $"@{directive.Name}";
        var cameFrom = new Dictionary<string, string>();
        var open = new Queue<string>([target]);
        while (open.TryDequeue(out var current))
        {
            foreach (var next in UsedBy(schema, current))
            {
                if (next == target)
                    return Way(current).Append(target);
                if (cameFrom.TryAdd(next, current))
                    open.Enqueue(next);
            }
        }

        return null;

        IEnumerable<string> Way(string name) => name == target ? [target] : Way(cameFrom[name]).Append(name);
    }

    private static IEnumerable<string> UsedBy(SchemaDraft schema, string name)
    {
        if (name[0] == '@')
            return schema.FindDirective(name[1..])?.Arguments.SelectMany(UsedBy) ?? [];
        if (schema.FindType(name) is not { } type)
            return [];
        return type.Directives.Select(Name)
            .Concat(type.InputFields.SelectMany(UsedBy))
            .Concat(type.Values.SelectMany(value => value.Directives).Select(Name));
    }

    private static IEnumerable<string> UsedBy(InputValueDefinitionNode input) =>
        input.Directives.Select(Name).Append(input.Type.NamedType().Name.Value);

    private static string Name(DirectiveNode directive) => $"@{directive.Name}";
}
