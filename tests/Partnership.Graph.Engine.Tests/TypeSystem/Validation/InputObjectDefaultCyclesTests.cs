namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class InputObjectDefaultCyclesTests
{
    [Theory]
    [InlineData("input A { a: A = { a: null } }")]
    [InlineData("input A { a: A = { a: { a: null } } }")]
    [InlineData("input A { b: B = {} } input B { a: A }")]
    [InlineData("input A { a: [A] = [] }")]
    public void Defaults_that_come_to_an_end_are_accepted(string inputs) =>
        Assert.NotNull(SchemaDocument.Valid($"type Query {{ a: Int }} {inputs}").FindType("A"));

    [Theory]
    [InlineData("input A { a: A = {} }", "The default of A.a never ends because it needs itself: A.a → A.a.")]
    [InlineData("input A { a: [A] = [{}] }", "The default of A.a never ends because it needs itself: A.a → A.a.")]
    [InlineData("input A { b: B = {} } input B { a: A = {} }", "The default of A.b never ends because it needs itself: A.b → B.a → A.b.")]
    [InlineData("input A { a: A = { b: {} } b: A = { a: {} } }", "The default of A.a never ends because it needs itself: A.a → A.a.")]
    public void A_default_that_needs_itself_is_refused(string inputs, string message) =>
        Assert.Contains(message, SchemaDocument.ErrorsOf($"type Query {{ a: Int }} {inputs}").First(), StringComparison.Ordinal);
}
