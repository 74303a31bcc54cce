namespace Partnership.Graph.Engine.Tests.SchemaDiff;

public sealed class UnionChangesTests
{
    [Fact]
    public void A_removed_member_breaks_clients() =>
        Assert.Equal(
            ["Breaking UnionMemberRemoved U: B is not a member of U any more."],
            Difference.Between("union U = A | B type A { a: Int } type B { a: Int }", "union U = A type A { a: Int } type B { a: Int }"));

    [Fact]
    public void A_further_member_is_dangerous() =>
        Assert.Equal(
            ["Dangerous UnionMemberAdded U: B is a member of U now: clients may meet a type they do not know."],
            Difference.Between("union U = A type A { a: Int } type B { a: Int }", "union U = A | B type A { a: Int } type B { a: Int }"));
}
