using System.Text;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Language;

/// <summary>Specification 2.3 and the way mistakes are reported.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("", "expected a definition, found the end of the text", 1, 1)]
    [InlineData("{", "expected a name, found the end of the text", 1, 2)]
    [InlineData("{}", "expected a name, found \"}\"", 1, 2)]
    [InlineData("{ a(b: ) }", "expected a value, found \")\"", 1, 8)]
    [InlineData("{ a() }", "expected a name, found \")\"", 1, 5)]
    [InlineData("{ a\n  b(c 3) }", "expected \":\", found the number 3", 2, 7)]
    [InlineData("{ ...on }", "expected a name, found \"}\"", 1, 9)]
    [InlineData("{ a: }", "expected a name, found \"}\"", 1, 6)]
    [InlineData("{ \"a\" }", "expected a name, found the string \"a\"", 1, 3)]
    [InlineData("queri { a }", "expected a definition, found the name \"queri\"", 1, 1)]
    [InlineData("query Q($a) { a }", "expected \":\", found \")\"", 1, 11)]
    [InlineData("query Q($a: Int = $b) { a }", "a constant value cannot contain the variable \"$b\"", 1, 19)]
    [InlineData("query Q($a: Int @d(e: [{f: $b}])) { a }", "a constant value cannot contain the variable \"$b\"", 1, 28)]
    [InlineData("query Q", "expected \"{\", found the end of the text", 1, 8)]
    [InlineData("fragment on on T { a }", "a fragment cannot be named \"on\"", 1, 10)]
    [InlineData("fragment F T { a }", "expected \"on\", found the name \"T\"", 1, 12)]
    [InlineData("\"short\" { a }", "a query in short form has no description; write \"query\" in front of its \"{\"", 1, 1)]
    [InlineData("{ a } }", "expected a definition, found \"}\"", 1, 7)]
    [InlineData("{ a(b: \"x) }", "the string has no closing quote", 1, 13)]
    [InlineData("# żółć\n{ a(b: \"żółć\", ?) }", "\"?\" is not allowed here", 2, 16)]
    public void A_syntax_error_says_what_was_expected_and_found_and_where(string text, string message, int line, int column)
    {
        var (document, error) = Parser.Parse(new Source(text));

        Assert.Null(document);
        Assert.Equal(($"Syntax error: {message}.", ErrorCodes.ParseFailed), (error!.Message, error.Code));
        Assert.Equal(new SourceLocation(line, column), Assert.Single(error.Locations));
    }

    [Fact]
    public void A_long_token_is_shown_shortened()
    {
        var error = Parser.Parse(new Source($"{{ {new string('a', 40)} \"{new string('b', 100_000)}\" }}")).Error!;
        Assert.Equal($"Syntax error: expected a name, found the string \"{new string('b', 40)}…\".", error.Message);
    }

    [Fact]
    public void Invalid_utf8_is_a_syntax_error()
    {
        byte[] text = [.. "{ a(b: \""u8, 0xFF, .. "\") }"u8];
        Assert.Equal("Syntax error: the text is not valid UTF-8.", Parser.Parse(new Source(text)).Error!.Message);
    }

    [Fact]
    public void A_document_may_mix_definitions_and_keeps_their_order()
    {
        var document = Document("query A { a } type T { f: Int } { b } fragment F on T { f } extend type T @d");

        Assert.Equal(
            [typeof(OperationDefinitionNode), typeof(ObjectTypeDefinitionNode), typeof(OperationDefinitionNode), typeof(FragmentDefinitionNode), typeof(ObjectTypeDefinitionNode)],
            document.Definitions.Select(definition => definition.GetType()));
    }

    [Fact]
    public void Keywords_are_names_wherever_a_name_may_stand()
    {
        foreach (var keyword in (string[])["on", "fragment", "query", "mutation", "subscription", "true", "false", "null", "type", "extend", "implements", "repeatable"])
        {
            var fragment = keyword == "on" ? "F" : keyword;
            var text = $"query {keyword}(${keyword}: {keyword}) {{ {keyword}: {keyword}({keyword}: ${keyword}) @{keyword}({keyword}: 1) ... on {keyword} {{ x }} ...{fragment} }} fragment {fragment} on {keyword} {{ {keyword} }}";
            Assert.Null(Parser.Parse(new Source(text)).Error);
        }
    }

    [Fact]
    public void A_node_knows_the_bytes_it_covers()
    {
        var document = Document("# å\n query Q { b : a(c: \"é\") @d , }  ");

        var operation = (OperationDefinitionNode)document.Definitions[0];
        Assert.Equal("query Q { b : a(c: \"é\") @d , }", Covered(operation));
        var field = (FieldNode)operation.SelectionSet.Selections[0];
        Assert.Equal("b : a(c: \"é\") @d", Covered(field));
        Assert.Equal(("b", "a", "c: \"é\"", "@d"), (Covered(field.Alias!), Covered(field.Name), Covered(field.Arguments[0]), Covered(field.Directives[0])));
    }

    [Fact]
    public void Lines_end_with_line_feed_carriage_return_or_both()
    {
        var error = Parser.Parse(new Source("{\n\r\n\ra ?}")).Error!;
        Assert.Equal(new SourceLocation(4, 3), error.Locations[0]);
    }

    [Fact]
    public void A_value_can_be_parsed_alone()
    {
        var list = Assert.IsType<ListValueNode>(Parser.ParseValue(new Source("[1, {a: $b}]")).Node);
        Assert.Equal(2, list.Values.Count);
        Assert.Equal("Syntax error: expected the end of the text, found the number 2.", Parser.ParseValue(new Source("1 2")).Error!.Message);
    }

    [Fact]
    public void A_type_can_be_parsed_alone()
    {
        Assert.Equal("[[School!]]!", Parser.ParseType(new Source(" [ [School!] ]!")).Node!.ToString());
        Assert.Equal("Syntax error: expected the end of the text, found \"!\".", Parser.ParseType(new Source("A!!")).Error!.Message);
    }

    private static DocumentNode Document(string text)
    {
        var (document, error) = Parser.Parse(new Source(text));
        Assert.Null(error);
        return document!;
    }

    private static string Covered(SyntaxNode node) =>
        Encoding.UTF8.GetString(node.Location.Source!.Body.Span[node.Location.Start..node.Location.End]);
}
