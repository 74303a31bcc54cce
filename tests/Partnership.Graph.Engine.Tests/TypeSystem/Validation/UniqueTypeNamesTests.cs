namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class UniqueTypeNamesTests
{
    [Fact]
    public void A_second_type_of_the_same_name_is_refused_whatever_its_kind() =>
        Assert.Equal(
            ["test.graphql:3:6: Type School is defined a second time (first at test.graphql:2:6). Rename one, merge them, or write \"extend\" here."],
            SchemaDocument.ErrorsOf("""
                type Query { a: School }
                type School { a: Int }
                enum School { A }
                """));

    [Fact]
    public void A_built_in_scalar_cannot_be_defined() =>
        Assert.Equal(
            ["test.graphql:2:8: Int is a scalar of the specification and always there. Leave the definition out, or choose another name."],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int }
                scalar Int
                """));
}
