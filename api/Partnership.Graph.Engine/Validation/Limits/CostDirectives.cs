using System.Globalization;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>
/// What a schema says of costs with the directives of the cost directives specification.
/// <see href="https://ibm.github.io/graphql-specs/cost-spec.html"/>
/// </summary>
public static class CostDirectives
{
    /// <summary>The definitions, for schemas that use the directives.</summary>
    public static Source Definitions { get; } = new(
        """"
        "What this adds to the cost of an operation each time it is used."
        directive @cost(
          "A number; may be negative on arguments and input fields."
          weight: String!
        ) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR

        "How long the list can be."
        directive @listSize(
          "The most items, if no slicing argument is given."
          assumedSize: Int
          "The arguments that say how many items are wanted."
          slicingArguments: [String!]
          "The fields of the result that are the list, if it is not the list itself."
          sizedFields: [String!]
          "Whether exactly one slicing argument must be given."
          requireOneSlicingArgument: Boolean = true
        ) on FIELD_DEFINITION
        """",
        "cost-directives.graphql");

    /// <summary>7.1 The weight of a field: of composite types 1, of others 0, on interfaces that of the costliest implementation.</summary>
    internal static double WeightOf(Schema schema, NamedType parent, FieldDefinition field) => parent is InterfaceType
        ? schema.PossibleTypes(parent).Select(type => type.FindField(field.Name)).OfType<FieldDefinition>().Select(WeightOf).DefaultIfEmpty(WeightOf(field)).Max()
        : WeightOf(field);

    /// <summary>7.1 The weight of an argument or input field: of input objects 1, of others 0.</summary>
    internal static double WeightOf(InputValueDefinition input) =>
        Weight(input.SyntaxNode?.Directives) ?? (input.Type.Named is InputObjectType ? 1 : 0);

    /// <summary>7.1 The weight of a type: of objects 1, of leaves 0, of abstract types that of the costliest possible type.</summary>
    internal static double WeightOf(Schema schema, NamedType type) => type switch
    {
        ObjectType => Weight(type.AppliedDirectives) ?? 1,
        InterfaceType or UnionType => schema.PossibleTypes(type).Select(possible => WeightOf(schema, possible)).DefaultIfEmpty(1).Max(),
        _ => Weight(type.AppliedDirectives) ?? 0,
    };

    private static double WeightOf(FieldDefinition field) =>
        Weight(field.SyntaxNode?.Directives) ?? (field.Type.Named is ScalarType or EnumType ? 0 : 1);

    /// <summary>A weight that is no number is a mistake in the schema, found when the first operation that meets it is priced.</summary>
    private static double? Weight(IEnumerable<DirectiveNode>? directives)
    {
        if (directives?.FirstOrDefault(directive => directive.Name.Value == "cost") is not { } cost)
            return null;
        var text = (cost.Arguments.FirstOrDefault(argument => argument.Name.Value == "weight")?.Value as StringValueNode)?.Value;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : throw new InvalidOperationException($"{cost.Location}: the weight \"{text}\" of @cost is not a number.");
    }
}
