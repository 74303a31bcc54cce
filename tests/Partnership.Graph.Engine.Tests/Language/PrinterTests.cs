using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Language;

public sealed class PrinterTests
{
    [Fact]
    public void An_anonymous_query_is_printed_in_short_form() => Prints("query { a, b { c } }", """
        {
          a
          b {
            c
          }
        }
        """);

    [Fact]
    public void An_executable_document_is_printed_in_the_usual_layout() => Prints(
        """
        query   Q( $a:Int=1 @d,$b:[In!]!) @d(x:1){ alias:f(a:$a,o:{k:[1,-2.5e3,"s",null,true,E],e:{}}) @include(if:$c) @d ...F @d ... on T @d{x}...{y} }
        mutation($a:Int){m}
        subscription S{s}
        fragment F on T @d { x }
        """,
        """
        query Q($a: Int = 1 @d, $b: [In!]!) @d(x: 1) {
          alias: f(a: $a, o: {k: [1, -2.5e3, "s", null, true, E], e: {}}) @include(if: $c) @d
          ...F @d
          ... on T @d {
            x
          }
          ... {
            y
          }
        }

        mutation ($a: Int) {
          m
        }

        subscription S {
          s
        }

        fragment F on T @d {
          x
        }
        """);

    [Fact]
    public void Arguments_past_eighty_characters_stand_on_lines_of_their_own() => Prints(
        """{ schoolsOfTrust(first: 10, after: "c2Nob29sOjEzODU5MQ", where: {phase: SECONDARY}, order: NAME) { name } }""",
        """
        {
          schoolsOfTrust(
            first: 10
            after: "c2Nob29sOjEzODU5MQ"
            where: {phase: SECONDARY}
            order: NAME
          ) {
            name
          }
        }
        """);

    [Fact]
    public void Descriptions_of_executable_definitions_are_printed() => Prints(
        "\"what\" query Q(\"first\" $a: Int, \"\"\"second\n  one\"\"\" $b: Int) { a } \"some\" fragment F on T { a }",
        """"
        "what"
        query Q(
          "first"
          $a: Int
          """
          second
          one
          """
          $b: Int
        ) {
          a
        }

        "some"
        fragment F on T {
          a
        }
        """");

    [Fact]
    public void A_schema_document_is_printed_in_the_usual_layout() => Prints(
        """"
        """All of it""" schema @d { query: Q mutation: M subscription: S }
        "A day" scalar Date @specifiedBy(url: "https://example.org")
        type T implements & A & B @d { "plain" f: Int! @deprecated(reason: "r") g(a: [Int] = [1], b: In = {x: 1} @d): [T!]! h("one" a: Int, b: Int): Int }
        type Empty
        interface I implements A { f: Int }
        union U @d = | A | B
        union None
        enum E { A, "b" B @d }
        input In @oneOf { a: Int = 1, b: [String!] }
        directive @d("what" a: Int = 1) repeatable on | FIELD | OBJECT
        directive @e on QUERY
        """",
        """"
        """All of it"""
        schema @d {
          query: Q
          mutation: M
          subscription: S
        }

        "A day"
        scalar Date @specifiedBy(url: "https://example.org")

        type T implements A & B @d {
          "plain"
          f: Int! @deprecated(reason: "r")
          g(a: [Int] = [1], b: In = {x: 1} @d): [T!]!
          h(
            "one"
            a: Int
            b: Int
          ): Int
        }

        type Empty

        interface I implements A {
          f: Int
        }

        union U @d = A | B

        union None

        enum E {
          A
          "b"
          B @d
        }

        input In @oneOf {
          a: Int = 1
          b: [String!]
        }

        directive @d(
          "what"
          a: Int = 1
        ) repeatable on FIELD | OBJECT

        directive @e on QUERY
        """");

    [Fact]
    public void A_query_behind_a_type_without_body_is_not_printed_in_short_form() => Prints("type T query { a }", """
        type T

        query {
          a
        }
        """);

    [Fact]
    public void Extensions_are_printed() => Prints(
        "extend schema @d extend scalar S @d extend type T implements I extend interface I {f: Int} extend union U = A extend enum E {A} extend input In @d {a: Int}",
        """
        extend schema @d

        extend scalar S @d

        extend type T implements I

        extend interface I {
          f: Int
        }

        extend union U = A

        extend enum E {
          A
        }

        extend input In @d {
          a: Int
        }
        """);

    [Theory]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("short", "\"\"\"short\"\"\"")]
    [InlineData(" leading space", "\"\"\" leading space\"\"\"")]
    [InlineData("ends with \"", "\"\"\"\nends with \"\n\"\"\"")]
    [InlineData("ends with \\", "\"\"\"\nends with \\\n\"\"\"")]
    [InlineData("has \"\"\" in it", "\"\"\"has \\\"\"\" in it\"\"\"")]
    [InlineData("two\n  lines", "\"\"\"\ntwo\n  lines\n\"\"\"")]
    [InlineData("  first\nsecond", "\"\"\"\n  first\nsecond\n\"\"\"")]
    public void A_block_string_stays_one(string value, string text) =>
        Assert.Equal(text, Printer.Print(new StringValueNode(value, isBlock: true)));

    [Theory]
    [InlineData("\nblank first line", "\"\\nblank first line\"")]
    [InlineData("blank last line\n ", "\"blank last line\\n \"")]
    [InlineData("  all\n  indented", "\"  all\\n  indented\"")]
    [InlineData("carriage\rreturn", "\"carriage\\rreturn\"")]
    [InlineData("bell\u0007", "\"bell\\u0007\"")]
    public void What_no_block_string_can_hold_becomes_an_escaped_string(string value, string text) =>
        Assert.Equal(text, Printer.Print(new StringValueNode(value, isBlock: true)));

    [Fact]
    public void Quotes_backslashes_and_control_characters_are_escaped() => Assert.Equal(
        """
        "\"\\\b\f\n\r\t\u0000\u007F é😀"
        """,
        Printer.Print(new StringValueNode("\"\\\b\f\n\r\t\0\u007F é😀", isBlock: false)));

    private static void Prints(string text, string expected)
    {
        var (document, error) = Parser.Parse(new Source(text));
        Assert.Null(error);
        var printed = Printer.Print(document!);
        Assert.Equal(expected, printed);
        Assert.Equal(printed, Printer.Print(Parser.Parse(new Source(printed)).Document!));
    }
}
