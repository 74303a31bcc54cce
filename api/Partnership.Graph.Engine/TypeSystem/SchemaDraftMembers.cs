using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>A part of a draft under its schema coordinate, for example <c>School.programmes(first:)</c>.</summary>
internal readonly record struct Member<TNode>(string Coordinate, TNode Node)
    where TNode : SyntaxNode;

/// <summary>Something directives can stand on: with its extensions, each with its own list.</summary>
/// <param name="Coordinate">The schema coordinate; <c>schema</c> for the schema itself.</param>
/// <param name="Location">The directive location, for example <c>FIELD_DEFINITION</c>.</param>
/// <param name="Directives">All directives on it, in order.</param>
internal readonly record struct DirectiveSite(string Coordinate, string Location, IReadOnlyList<DirectiveNode> Directives);

/// <summary>The parts of a draft, each under its schema coordinate.</summary>
internal static class SchemaDraftMembers
{
    /// <summary>The fields of the user's objects and interfaces.</summary>
    public static IEnumerable<Member<FieldDefinitionNode>> Fields(this SchemaDraft schema) =>
        schema.OwnTypes.SelectMany(type => type.Fields.Select(field =>
            new Member<FieldDefinitionNode>($"{type.Name}.{field.Name}", field)));

    /// <summary>The arguments of the user's fields and directives.</summary>
    public static IEnumerable<Member<InputValueDefinitionNode>> Arguments(this SchemaDraft schema) =>
        schema.Fields()
            .SelectMany(field => ArgumentsOf(field.Coordinate, field.Node.Arguments))
            .Concat(schema.OwnDirectives.SelectMany(directive => ArgumentsOf($"@{directive.Name}", directive.Arguments)));

    /// <summary>The fields of the user's input objects.</summary>
    public static IEnumerable<Member<InputValueDefinitionNode>> InputFields(this SchemaDraft schema) =>
        schema.OwnTypes.SelectMany(type => type.InputFields.Select(field =>
            new Member<InputValueDefinitionNode>($"{type.Name}.{field.Name}", field)));

    /// <summary>The user's arguments and input fields.</summary>
    public static IEnumerable<Member<InputValueDefinitionNode>> InputValues(this SchemaDraft schema) =>
        schema.Arguments().Concat(schema.InputFields());

    /// <summary>The values of the user's enums.</summary>
    public static IEnumerable<Member<EnumValueDefinitionNode>> EnumValues(this SchemaDraft schema) =>
        schema.OwnTypes.SelectMany(type => type.Values.Select(value =>
            new Member<EnumValueDefinitionNode>($"{type.Name}.{value.Name}", value)));

    /// <summary>Everything of the user's that directives can stand on.</summary>
    public static IEnumerable<DirectiveSite> DirectiveSites(this SchemaDraft schema)
    {
        yield return new DirectiveSite("schema", "SCHEMA", [.. schema.SchemaNodes.SelectMany(node => node.Directives)]);

        foreach (var type in schema.OwnTypes)
            yield return new DirectiveSite(type.Name, LocationOf(type.Definition), [.. type.Directives]);

        foreach (var (coordinate, field) in schema.Fields())
            yield return new DirectiveSite(coordinate, "FIELD_DEFINITION", field.Directives);

        foreach (var (coordinate, argument) in schema.Arguments())
            yield return new DirectiveSite(coordinate, "ARGUMENT_DEFINITION", argument.Directives);

        foreach (var (coordinate, field) in schema.InputFields())
            yield return new DirectiveSite(coordinate, "INPUT_FIELD_DEFINITION", field.Directives);

        foreach (var (coordinate, value) in schema.EnumValues())
            yield return new DirectiveSite(coordinate, "ENUM_VALUE", value.Directives);
    }

    private static IEnumerable<Member<InputValueDefinitionNode>> ArgumentsOf(
        string owner,
        IEnumerable<InputValueDefinitionNode> arguments) =>
        arguments.Select(argument => new Member<InputValueDefinitionNode>($"{owner}({argument.Name}:)", argument));

    private static string LocationOf(TypeDefinitionNode definition) => definition switch
    {
        ScalarTypeDefinitionNode => "SCALAR",
        ObjectTypeDefinitionNode => "OBJECT",
        InterfaceTypeDefinitionNode => "INTERFACE",
        UnionTypeDefinitionNode => "UNION",
        EnumTypeDefinitionNode => "ENUM",
        _ => "INPUT_OBJECT",
    };
}
