namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>3.5 Of the built-in scalars, a schema has those it refers to.</summary>
internal static class ReferencedTypes
{
    /// <summary>The built-in scalars some field, argument or input field has; text and truth values always, for introspection.</summary>
    public static IEnumerable<ScalarType> BuiltInScalars(
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveDefinition> directives)
    {
        var fields = types.OfType<ComplexType>().SelectMany(type => type.Fields).ToList();
        var inputs = fields.SelectMany(field => field.Arguments)
            .Concat(types.OfType<InputObjectType>().SelectMany(type => type.Fields))
            .Concat(directives.SelectMany(directive => directive.Arguments));
        var referenced = fields.Select(field => field.Type)
            .Concat(inputs.Select(input => input.Type))
            .Select(type => type.Named)
            .ToHashSet();
        return BuiltInScalarTypes.All.Where(scalar =>
            scalar == BuiltInScalarTypes.String || scalar == BuiltInScalarTypes.Boolean || referenced.Contains(scalar));
    }
}
