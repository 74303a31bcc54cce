namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class UniqueDirectiveNamesTests
{
    [Fact]
    public void A_second_directive_of_the_same_name_is_refused() =>
        Assert.Equal(
            ["test.graphql:3:12: Directive @tag is defined a second time (first at test.graphql:2:12). Rename or remove one of the two."],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int }
                directive @tag on FIELD
                directive @tag on OBJECT
                """));

    [Fact]
    public void A_built_in_directive_may_be_repeated_as_the_specification_defined_it_now_or_earlier() =>
        Assert.Equal("String!", SchemaDocument.Valid("""
            type Query { a: Int }
            directive @deprecated(reason: String = "No longer supported") on FIELD_DEFINITION | ENUM_VALUE
            directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
            """).FindDirective("deprecated")?.FindArgument("reason")?.Type.ToString());

    [Theory]
    [InlineData("directive @skip(when: Boolean!) on FIELD")]
    [InlineData("directive @skip(if: String!) on FIELD")]
    [InlineData("directive @skip(if: Boolean!) on OBJECT")]
    [InlineData("directive @skip(if: Boolean!) repeatable on FIELD")]
    public void A_built_in_directive_defined_otherwise_is_refused(string definition) =>
        Assert.Equal(
            ["test.graphql:1:12: @skip is a directive of the specification, which defines it differently. Leave the definition out, or choose another name."],
            SchemaDocument.ErrorsOf($"{definition} type Query {{ a: Int }}"));
}
