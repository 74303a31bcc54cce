namespace Partnership.Graph.Engine.Tests.SchemaDiff;

public sealed class InputObjectChangesTests
{
    [Fact]
    public void To_demand_exactly_one_field_breaks_clients() =>
        Assert.Equal(
            ["Breaking OneOfAdded A: Of A exactly one field has to be given now."],
            Difference.Between("input A { a: Int b: Int }", "input A @oneOf { a: Int b: Int }"));

    [Fact]
    public void To_demand_it_no_longer_is_safe() =>
        Assert.Equal(
            ["Safe OneOfRemoved A: Of A any number of fields may be given now."],
            Difference.Between("input A @oneOf { a: Int b: Int }", "input A { a: Int b: Int }"));
}
