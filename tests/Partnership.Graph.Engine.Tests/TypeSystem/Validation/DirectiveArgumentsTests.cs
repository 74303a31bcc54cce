namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class DirectiveArgumentsTests
{
    [Theory]
    [InlineData("@d", "Directive @d on Query.a needs argument \"a\" of type Int!.")]
    [InlineData("@d(a: \"1\")", "\"1\" is no value of Int, @d(a:) on Query.a. Leave the quotes out.")]
    [InlineData("@d(a: 1, a: 2)", "Argument \"a\" is given twice to @d on Query.a.")]
    [InlineData("@d(a: 1, bb: 2)", "Directive @d on Query.a has no argument \"bb\". Did you mean \"b\"?")]
    [InlineData("@deprecated(reason: null)", "null is no value of String!, @deprecated(reason:) on Query.a.")]
    public void Arguments_that_do_not_fit_the_definition_are_refused(string directive, string message) =>
        Assert.Equal(
            message,
            Assert.Single(SchemaDocument.ErrorsOf($"directive @d(a: Int!, b: Int) on FIELD_DEFINITION type Query {{ a: Int {directive} }}")).Split(": ", 2)[1]);

    [Fact]
    public void Arguments_with_a_default_may_be_left_out() =>
        Assert.NotNull(SchemaDocument.Valid("directive @d(a: Int! = 1, b: Int) on FIELD_DEFINITION type Query { a: Int @d }").FindDirective("d"));
}
