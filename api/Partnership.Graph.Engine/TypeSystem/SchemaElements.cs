using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>2.14 Finds the elements of a schema by their coordinates.</summary>
public static class SchemaElements
{
    /// <summary>Resolves a coordinate. That its last name is unknown is no error; that one before it is, is.</summary>
    public static SchemaElementResult Find(Schema schema, SchemaCoordinate coordinate) =>
        coordinate.Directive is { } directive ? FindDirective(schema, directive, coordinate.Argument)
        : coordinate.Member is { } member ? FindMember(schema, coordinate.Type!, member, coordinate.Argument)
        : Found(schema.FindType(coordinate.Type!), type => new TypeElement(type));

    private static SchemaElementResult FindDirective(Schema schema, string name, string? argument)
    {
        var directive = schema.FindDirective(name);
        if (argument is null)
            return Found(directive, found => new DirectiveElement(found));
        return directive is null
            ? Error($"The schema has no directive @{name}.{Suggestions.DidYouMean(name, schema.Directives.Select(each => each.Name))}")
            : Found(directive.FindArgument(argument), found => new DirectiveArgumentElement(directive, found));
    }

    private static SchemaElementResult FindMember(Schema schema, string typeName, string member, string? argument) => (schema.FindType(typeName), argument) switch
    {
        (null, _) => Error($"The schema has no type {typeName}.{Suggestions.DidYouMean(typeName, schema.Types.Select(type => type.Name))}"),
        (ComplexType type, null) => Found(type.FindField(member), field => new FieldElement(type, field)),
        (ComplexType type, not null) => FindArgument(type, member, argument),
        (InputObjectType type, null) => Found(type.FindField(member), field => new InputFieldElement(type, field)),
        (EnumType type, null) => Found(type.FindValue(member), value => new EnumValueElement(type, value)),
        (_, null) => Error($"Type {typeName} has neither fields nor values."),
        _ => Error($"Type {typeName} has no fields with arguments."),
    };

    private static SchemaElementResult FindArgument(ComplexType type, string fieldName, string argument) =>
        type.FindField(fieldName) is { } field
            ? Found(field.FindArgument(argument), found => new ArgumentElement(type, field, found))
            : Error($"Type {type} has no field {fieldName}.{Suggestions.DidYouMean(fieldName, type.Fields.Select(each => each.Name))}");

    private static SchemaElementResult Found<T>(T? definition, Func<T, SchemaElement> element)
        where T : class =>
        new(definition is null ? null : element(definition), Error: null);

    private static SchemaElementResult Error(string message) => new(Element: null, message);
}
