using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Tests.TypeSystem;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void A_printed_schema_prints_as_itself()
    {
        const string Sdl = """"
            """What it is for."""
            schema {
              query: Query
              mutation: Change
            }

            """Marks it."""
            directive @tag(
              """Its name."""
              name: String = "x"

              """Its weight."""
              weight: Int
            ) repeatable on OBJECT | FIELD_DEFINITION

            """
            Where all
            questions start.
            """
            type Query implements Node & Named {
              id: ID!

              """The "name"."""
              name: String
              plain(first: Int = 10, after: String @deprecated): [Query!]! @deprecated(reason: "Ask for \"name\".")
              described(
                """How many."""
                first: Int
                after: String

                """The filter."""
                filter: Filter = {name: ["a", "b"], kind: ONE}
              ): Any
            }

            type Change {
              nothing: Date
            }

            interface Node {
              id: ID!
            }

            interface Named implements Node {
              id: ID!
              name: String
            }

            union Any = Query | Change

            enum Kind {
              ONE

              """The second."""
              TWO @deprecated
            }

            input Filter {
              name: [String!]
              kind: Kind = ONE
            }

            input Key @oneOf {
              id: ID
              name: String @deprecated
            }

            scalar Date @specifiedBy(url: "https://example.org/date")
            """";

        Assert.Equal(Sdl, SchemaPrinter.Print(SchemaDocument.Valid(Sdl)));
    }

    [Fact]
    public void Extensions_are_part_of_what_they_extend() =>
        Assert.Equal(
            """
            type Query {
              a: Int
              b: Int
            }
            """,
            SchemaPrinter.Print(SchemaDocument.Valid("extend type Query { b: Int } type Query { a: Int }")));

    [Fact]
    public void The_schema_definition_is_printed_when_a_default_name_means_something_else() =>
        Assert.Equal(
            """
            schema {
              query: Query
            }

            type Query {
              a: Mutation
            }

            type Mutation {
              a: Int
            }
            """,
            SchemaPrinter.Print(SchemaDocument.Valid("schema { query: Query } type Query { a: Mutation } type Mutation { a: Int }")));

    [Fact]
    public void Custom_directives_are_printed_when_asked_for()
    {
        const string Sdl = """
            schema @tag {
              query: Query
            }

            directive @tag(n: Int, t: String) repeatable on SCHEMA | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCALAR

            type Query @tag(n: 1) @tag(t: "2") {
              a(b: In @tag): S @deprecated @tag
            }

            interface I @tag {
              a: Int
            }

            union U @tag = Query

            enum E @tag {
              A @tag
            }

            input In @oneOf @tag {
              a: Int @tag
              b: Int
            }

            scalar S @specifiedBy(url: "https://example.org") @tag
            """;
        var schema = SchemaDocument.Valid(Sdl);

        Assert.Equal(Sdl, SchemaPrinter.Print(schema, customDirectives: true));
        Assert.DoesNotContain(" @tag", SchemaPrinter.Print(schema).Replace("directive @tag", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
