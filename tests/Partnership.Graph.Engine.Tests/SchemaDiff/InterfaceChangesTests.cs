namespace Partnership.Graph.Engine.Tests.SchemaDiff;

public sealed class InterfaceChangesTests
{
    [Fact]
    public void An_interface_no_longer_implemented_breaks_clients() =>
        Assert.Equal(
            ["Breaking InterfaceRemoved A: A does not implement I any more."],
            Difference.Between("type A implements I { a: Int } interface I { a: Int }", "type A { a: Int } interface I { a: Int }"));

    [Fact]
    public void A_further_interface_is_dangerous() =>
        Assert.Equal(
            ["Dangerous InterfaceAdded A: A implements I now: who asks for I may get a type not met before."],
            Difference.Between("interface A { a: Int } interface I { a: Int }", "interface A implements I { a: Int } interface I { a: Int }"));
}
