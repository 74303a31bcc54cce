namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.4.2 Arguments and input fields have input types.</summary>
internal static class InputTypes
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var (coordinate, input) in schema.InputValues())
        {
            if (schema.FindType(input.Type) is { IsInputType: false } type)
                errors.Report(input.Type, $"{coordinate} has type {input.Type}, but {type.Name} is {type.Kind}, which can only be returned, not given. Use an input object, enum or scalar.");
        }
    }
}
