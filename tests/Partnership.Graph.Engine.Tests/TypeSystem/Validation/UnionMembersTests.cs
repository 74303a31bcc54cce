namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class UnionMembersTests
{
    [Fact]
    public void A_member_named_twice_is_refused() =>
        Assert.Equal(
            ["test.graphql:2:20: Query is a member of U already (first at test.graphql:1:33). Name it once."],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int } union U = Query
                extend   union U = Query
                """));

    [Theory]
    [InlineData("scalar A", "a scalar")]
    [InlineData("interface A { a: Int }", "an interface")]
    [InlineData("union A = Query", "a union")]
    [InlineData("enum A { B }", "an enum")]
    [InlineData("input A { a: Int }", "an input object")]
    public void Only_object_types_are_members(string definition, string kind) =>
        Assert.Equal(
            [$"test.graphql:1:33: A cannot be a member of union U because it is {kind}; members are object types."],
            SchemaDocument.ErrorsOf($"type Query {{ a: Int }} union U = A {definition}"));
}
