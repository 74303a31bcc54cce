namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.6.1, 3.10 A default value is a value of its type.</summary>
internal static class DefaultValues
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var (coordinate, input) in schema.InputValues())
        {
            if (input.DefaultValue is { } value)
                ConstantValues.Check(schema, value, input.Type, $"the default of {coordinate}", errors);
        }
    }
}
