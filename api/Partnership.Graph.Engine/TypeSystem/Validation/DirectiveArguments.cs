using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.13, 5.4 A directive used is given arguments it has, each once, all it needs, with values of their types.</summary>
internal static class DirectiveArguments
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var site in schema.DirectiveSites())
        {
            foreach (var directive in site.Directives)
            {
                if (schema.FindDirective(directive.Name.Value) is { } definition)
                    CheckArguments(schema, directive, definition, site.Coordinate, errors);
            }
        }
    }

    private static void CheckArguments(
        SchemaDraft schema,
        DirectiveNode directive,
        DirectiveDefinitionNode definition,
        string coordinate,
        SchemaErrors errors)
    {
        var given = new HashSet<string>();
        foreach (var argument in directive.Arguments)
        {
            var name = argument.Name.Value;
            if (!given.Add(name))
                errors.Report(argument, $"Argument \"{name}\" is given twice to @{directive.Name} on {coordinate}.");
            else if (definition.Arguments.FirstOrDefault(candidate => candidate.Name.Value == name) is { } known)
                ConstantValues.Check(schema, argument.Value, known.Type, $"@{directive.Name}({name}:) on {coordinate}", errors);
            else
                errors.Report(argument, $"Directive @{directive.Name} on {coordinate} has no argument \"{name}\".{Suggestions.DidYouMean(name, definition.Arguments.Select(candidate => candidate.Name.Value))}");
        }

        foreach (var missing in definition.Arguments.Where(argument => argument.IsRequired() && !given.Contains(argument.Name.Value)))
            errors.Report(directive, $"Directive @{directive.Name} on {coordinate} needs argument \"{missing.Name}\" of type {missing.Type}.");
    }
}
