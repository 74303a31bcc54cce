using System.Text;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>
/// Writes a schema in the type system definition language, in the layout of graphql-js: the schema definition if it is
/// needed, directives, types, each in the order of <see cref="Schema"/>; extensions are part of what they extend.
/// What belongs to the specification itself is left out. The text builds the same schema again.
/// </summary>
public sealed class SchemaPrinter
{
    private readonly Schema _schema;
    private readonly bool _customDirectives;

    private SchemaPrinter(Schema schema, bool customDirectives) => (_schema, _customDirectives) = (schema, customDirectives);

    /// <summary>The schema's text, without a line end behind it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="customDirectives">
    /// Whether directives of the schema's own that are applied in its documents are printed too; those of the
    /// specification (@deprecated, @specifiedBy, @oneOf) always are.
    /// </param>
    public static string Print(Schema schema, bool customDirectives = false)
    {
        var printer = new SchemaPrinter(schema, customDirectives);
        var directives = schema.Directives.Where(directive => !BuiltInDirectives.Contains(directive.Name)).Select(printer.Directive);
        var types = schema.Types
            .Where(type => !IntrospectionTypes.Contains(type) && !(type is ScalarType scalar && BuiltInScalarTypes.All.Contains(scalar)))
            .Select(printer.Type);
        string[] head = printer.NeedsSchemaDefinition() ? [printer.SchemaDefinition()] : [];
        return string.Join("\n\n", [.. head, .. directives, .. types]);
    }

    /// <summary>3.3.1 It may be left out if the default names say the same.</summary>
    private bool NeedsSchemaDefinition() =>
        _schema.Description is not null
        || Custom(_schema.AppliedDirectives).Length > 0
        || Enum.GetValues<OperationType>().Any(operation =>
            _schema.RootType(operation) is { } root
                ? root.Name != operation.ToString()
                : _schema.FindType(operation.ToString()) is not null);

    private string SchemaDefinition()
    {
        var roots = Enum.GetValues<OperationType>()
            .Where(operation => _schema.RootType(operation) is not null)
            .Select(operation => $"  {operation.Keyword()}: {_schema.RootType(operation)}\n");
        return $"{Description(_schema.Description)}schema{Custom(_schema.AppliedDirectives)} {{\n{string.Concat(roots)}}}";
    }

    private string Directive(DirectiveDefinition directive) =>
        $"{Description(directive.Description)}directive @{directive.Name}{Arguments(directive.Arguments)}"
        + $"{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.Locations)}";

    private string Type(NamedType type)
    {
        var applied = Custom(type.AppliedDirectives);
        var definition = type switch
        {
            ScalarType scalar => $"scalar {scalar}{SpecifiedBy(scalar.SpecifiedByUrl)}{applied}",
            ComplexType complex =>
                $"{(complex is ObjectType ? "type" : "interface")} {complex}{Implements(complex)}{applied}"
                + Block(complex.Fields, field => field.Description, Field),
            UnionType union => $"union {union}{applied} = {string.Join(" | ", union.Types)}",
            EnumType @enum => $"enum {@enum}{applied}{Block(@enum.Values, value => value.Description, EnumValue)}",
            InputObjectType input =>
                $"input {input}{(input.IsOneOf ? " @oneOf" : "")}{applied}{Block(input.Fields, field => field.Description, InputValue)}",
            _ => throw new InvalidOperationException($"{type.GetType()} is no kind of type."),
        };
        return Description(type.Description) + definition;
    }

    private string Field(FieldDefinition field) =>
        $"{field.Name}{Arguments(field.Arguments, "  ")}: {field.Type}{Deprecated(field.DeprecationReason)}{Custom(field.SyntaxNode?.Directives)}";

    private string EnumValue(EnumValueDefinition value) =>
        $"{value.Name}{Deprecated(value.DeprecationReason)}{Custom(value.SyntaxNode?.Directives)}";

    private string InputValue(InputValueDefinition input)
    {
        var defaultValue = input.DefaultValue is { } value ? $" = {ConstantPrinter.Print(value)}" : "";
        return $"{input.Name}: {input.Type}{defaultValue}{Deprecated(input.DeprecationReason)}{Custom(input.SyntaxNode?.Directives)}";
    }

    /// <summary>On one line, or each on its own if one of them has a description.</summary>
    private string Arguments(IReadOnlyList<InputValueDefinition> arguments, string indentation = "")
    {
        if (arguments.Count == 0)
            return "";
        return arguments.All(argument => argument.Description is null)
            ? $"({string.Join(", ", arguments.Select(InputValue))})"
            : $"(\n{Lines(arguments, argument => argument.Description, InputValue, indentation + "  ")}{indentation})";
    }

    private static string Block<T>(IReadOnlyList<T> parts, Func<T, string?> description, Func<T, string> print) =>
        $" {{\n{Lines(parts, description, print, "  ")}}}";

    private static string Lines<T>(IReadOnlyList<T> parts, Func<T, string?> description, Func<T, string> print, string indentation)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            // A blank line sets a described part apart from the one before it.
            if (i > 0 && description(parts[i]) is not null)
                lines.Append('\n');
            lines.Append(Description(description(parts[i]), indentation)).Append(indentation).Append(print(parts[i])).Append('\n');
        }

        return lines.ToString();
    }

    private static string Description(string? description, string indentation = "")
    {
        if (description is null)
            return "";
        var text = Printer.Print(new StringValueNode(description, isBlock: true));
        return $"{indentation}{text.Replace("\n", "\n" + indentation, StringComparison.Ordinal)}\n";
    }

    private static string Implements(ComplexType type) =>
        type.Interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", type.Interfaces)}";

    private static string SpecifiedBy(string? url) => url is null ? "" : $" @specifiedBy(url: {Quoted(url)})";

    private static string Deprecated(string? reason) => reason switch
    {
        null => "",
        BuiltInDirectives.DefaultDeprecationReason => " @deprecated",
        _ => $" @deprecated(reason: {Quoted(reason)})",
    };

    private static string Quoted(string text) => Printer.Print(new StringValueNode(text, isBlock: false));

    private string Custom(IEnumerable<DirectiveNode>? directives) =>
        _customDirectives && directives is not null
            ? string.Concat(directives.Where(directive => !BuiltInDirectives.Contains(directive.Name.Value)).Select(Applied))
            : "";

    private static string Applied(DirectiveNode directive)
    {
        var arguments = directive.Arguments.Select(argument => $"{argument.Name}: {ConstantPrinter.Print(argument.Value)}").ToList();
        return arguments.Count == 0 ? $" @{directive.Name}" : $" @{directive.Name}({string.Join(", ", arguments)})";
    }
}
