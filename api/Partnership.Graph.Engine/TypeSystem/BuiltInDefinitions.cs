using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>The definitions every schema has, in the specification's own language (appendix D).</summary>
internal static class BuiltInDefinitions
{
    private const string Sdl = """"
        "Text: a sequence of Unicode characters."
        scalar String

        "A whole number between -2147483648 and 2147483647."
        scalar Int

        "A number in double precision (IEEE 754)."
        scalar Float

        "`true` or `false`."
        scalar Boolean

        "Identifies something; not meant to be read by people. Written as a string; a whole number is accepted too."
        scalar ID

        "Takes a field or fragment in only when the condition is true."
        directive @include(
          "The condition."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Leaves a field or fragment out when the condition is true."
        directive @skip(
          "The condition."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Says that something should not be used any more."
        directive @deprecated(
          "Why, and what to use instead, in Markdown."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Says where the format and behaviour of a scalar are specified."
        directive @specifiedBy(
          "The address of the specification."
          url: String!
        ) on SCALAR

        "Says that exactly one field of the input object must be given, and not as `null`."
        directive @oneOf on INPUT_OBJECT

        "What the service can do: its types and directives, and where operations start."
        type __Schema {
          "What the service is for."
          description: String
          "All named types."
          types: [__Type!]!
          "Where queries start."
          queryType: __Type!
          "Where mutations start, if there are any."
          mutationType: __Type
          "Where subscriptions start, if there are any."
          subscriptionType: __Type
          "All directives."
          directives: [__Directive!]!
        }

        "A type: a named one, or a list or non-null wrapper around another. `kind` says which of the other fields have a value."
        type __Type {
          "What kind of type it is."
          kind: __TypeKind!
          "The name; wrappers have none."
          name: String
          "What the type is, in Markdown."
          description: String
          "Custom scalars: where the format is specified."
          specifiedByURL: String
          "Objects and interfaces: the fields."
          fields(
            "Whether deprecated fields are listed too."
            includeDeprecated: Boolean! = false
          ): [__Field!]
          "Objects and interfaces: the interfaces it implements."
          interfaces: [__Type!]
          "Interfaces and unions: the object types a value can have."
          possibleTypes: [__Type!]
          "Enums: the values."
          enumValues(
            "Whether deprecated values are listed too."
            includeDeprecated: Boolean! = false
          ): [__EnumValue!]
          "Input objects: the fields."
          inputFields(
            "Whether deprecated input fields are listed too."
            includeDeprecated: Boolean! = false
          ): [__InputValue!]
          "Lists and non-null types: the type inside."
          ofType: __Type
          "Input objects: whether exactly one field must be given."
          isOneOf: Boolean
        }

        "The kinds of types."
        enum __TypeKind {
          "A leaf value."
          SCALAR
          "An object: `fields` and `interfaces` have values."
          OBJECT
          "An interface: `fields`, `interfaces` and `possibleTypes` have values."
          INTERFACE
          "A union: `possibleTypes` has a value."
          UNION
          "An enum: `enumValues` has a value."
          ENUM
          "An input object: `inputFields` and `isOneOf` have values."
          INPUT_OBJECT
          "A list: `ofType` has a value."
          LIST
          "A type without null: `ofType` has a value."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          "The name."
          name: String!
          "What the field is, in Markdown."
          description: String
          "The arguments."
          args(
            "Whether deprecated arguments are listed too."
            includeDeprecated: Boolean! = false
          ): [__InputValue!]!
          "The type of the field's value."
          type: __Type!
          "Whether the field should not be used any more."
          isDeprecated: Boolean!
          "Why not, in Markdown."
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          "The name."
          name: String!
          "What the value is, in Markdown."
          description: String
          "The type of the value."
          type: __Type!
          "The default, written in GraphQL; null if there is none."
          defaultValue: String
          "Whether the value should not be given any more."
          isDeprecated: Boolean!
          "Why not, in Markdown."
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          "The name."
          name: String!
          "What the value means, in Markdown."
          description: String
          "Whether the value should not be used any more."
          isDeprecated: Boolean!
          "Why not, in Markdown."
          deprecationReason: String
        }

        "A directive: an annotation that changes how a part of a document is executed or understood."
        type __Directive {
          "The name, without `@`."
          name: String!
          "What the directive does, in Markdown."
          description: String
          "Whether it may stand twice in one place."
          isRepeatable: Boolean!
          "Where it may stand."
          locations: [__DirectiveLocation!]!
          "The arguments."
          args(
            "Whether deprecated arguments are listed too."
            includeDeprecated: Boolean! = false
          ): [__InputValue!]!
        }

        "A place where a directive may stand."
        enum __DirectiveLocation {
          "On a query."
          QUERY
          "On a mutation."
          MUTATION
          "On a subscription."
          SUBSCRIPTION
          "On a field."
          FIELD
          "On a fragment definition."
          FRAGMENT_DEFINITION
          "On a fragment spread."
          FRAGMENT_SPREAD
          "On an inline fragment."
          INLINE_FRAGMENT
          "On a variable definition."
          VARIABLE_DEFINITION
          "On the schema definition."
          SCHEMA
          "On a scalar definition."
          SCALAR
          "On an object type definition."
          OBJECT
          "On a field definition."
          FIELD_DEFINITION
          "On an argument definition."
          ARGUMENT_DEFINITION
          "On an interface definition."
          INTERFACE
          "On a union definition."
          UNION
          "On an enum definition."
          ENUM
          "On an enum value definition."
          ENUM_VALUE
          "On an input object definition."
          INPUT_OBJECT
          "On an input field definition."
          INPUT_FIELD_DEFINITION
        }
        """";

    /// <summary>The definitions as every user's draft starts from them.</summary>
    public static SchemaDraft Draft { get; } =
        new((Parser.Parse(new Source(Sdl, "built-in"), ParserOptions.SchemaFiles) switch
        {
            { Document: { } document } => document,
            var failed => throw new InvalidOperationException(failed.Error?.Message),
        }).Definitions, builtIn: null);

    /// <summary>The same as types and directives, shared by all schemas.</summary>
    public static AssembledDefinitions Assembled { get; } = SchemaAssembly.AssembleBuiltIn(Draft);
}
