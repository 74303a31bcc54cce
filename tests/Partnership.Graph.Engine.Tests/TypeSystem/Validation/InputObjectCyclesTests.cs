namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class InputObjectCyclesTests
{
    [Theory]
    [InlineData("input A { a: A }")]
    [InlineData("input A { a: [A!]! }")]
    [InlineData("input A { b: B! } input B { a: A }")]
    [InlineData("input A { b: B! c: B! } input B { c: C! } input C { d: Int! }")]
    [InlineData("input A @oneOf { a: A b: Int }")]
    [InlineData("input A @oneOf { a: [A!] }")]
    public void A_circle_that_can_be_left_is_accepted(string inputs) =>
        Assert.NotNull(SchemaDocument.Valid($"type Query {{ a: Int }} {inputs}").FindType("A"));

    [Theory]
    [InlineData("input A { a: A! }", "A", "A.a")]
    [InlineData("input A { b: B! } input B { c: C! } input C { a: A! }", "A", "A.b → B.c → C.a")]
    [InlineData("input A { b: B! } input B { b: B! }", "B", "B.b")]
    [InlineData("input A @oneOf { a: A }", "A", "A.a")]
    [InlineData("input A @oneOf { b: B } input B { a: A! }", "A", "A.b → B.a")]
    public void A_circle_that_never_ends_is_refused_once_with_its_path(string inputs, string type, string path) =>
        Assert.EndsWith(
            $"No finite value of {type} can be given because {path} needs a {type} again. Make one of these fields nullable or a list.",
            Assert.Single(SchemaDocument.ErrorsOf($"type Query {{ a: Int }} {inputs}")),
            StringComparison.Ordinal);

    [Fact]
    public void Each_of_several_circles_is_refused() =>
        Assert.Equal(2, SchemaDocument.ErrorsOf("type Query { a: Int } input A { a: A! } input B { b: B! a: A! }").Count());
}
