using Partnership.Graph.Transport.Ide;

namespace Partnership.Graph.Transport.Tests.Ide;

public sealed class SampleOperationsTests
{
    [Fact]
    public void Defaults_that_are_strings_move_to_the_variables()
    {
        var samples = SampleOperations.Of(["# Zoë\nquery A($a: ID! = \"é\", $n: Int = 5, $b: String = \"x\") { a(a: $a, n: $n, b: $b) }"]);

        Assert.Equal("# Zoë\nquery A($a: ID!, $n: Int = 5, $b: String) { a(a: $a, n: $n, b: $b) }", samples.Document);
        Assert.Equal(new Dictionary<string, string> { ["a"] = "é", ["b"] = "x" }, samples.Variables);
    }

    [Fact]
    public void The_first_of_two_defaults_of_one_name_is_kept()
    {
        var samples = SampleOperations.Of(["query A($a: ID! = \"1\") { a(a: $a) }", "query B($a: ID! = \"2\") { a(a: $a) }"]);

        Assert.Equal(new Dictionary<string, string> { ["a"] = "1" }, samples.Variables);
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_left_as_it_is()
    {
        Assert.Equal("query {", SampleOperations.Of(["query {\n"]).Document);
    }
}
