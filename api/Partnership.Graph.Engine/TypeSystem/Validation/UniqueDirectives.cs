namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.13 A directive that is not repeatable stands once in one place, extensions included.</summary>
internal static class UniqueDirectives
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var site in schema.DirectiveSites())
        {
            foreach (var same in site.Directives.GroupBy(directive => directive.Name.Value))
            {
                if (schema.FindDirective(same.Key) is not { IsRepeatable: false })
                    continue;
                foreach (var further in same.Skip(1))
                    errors.Report(further, $"Directive @{same.Key} stands on {site.Coordinate} already{SchemaErrors.FirstAt(same.First())} and is not repeatable. Keep one of the two.");
            }
        }
    }
}
