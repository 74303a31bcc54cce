namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.13.3 What must be given cannot be deprecated.</summary>
internal static class DeprecatedInputs
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var (coordinate, input) in schema.InputValues().Where(input => input.Node.IsRequired()))
        {
            if (input.Directives.FirstOrDefault(node => node.Name.Value == BuiltInDirectives.Deprecated) is { } directive)
                errors.Report(directive, $"{coordinate} is required and cannot be deprecated. Make it nullable or give it a default first.");
        }
    }
}
