namespace Partnership.Graph.Domain.Tests;

public sealed class ConstantCaseTests
{
    [Theory]
    [InlineData("Gias", "GIAS")]
    [InlineData("CaseStudy", "CASE_STUDY")]
    [InlineData("TdIpv", "TD_IPV")]
    [InlineData("Year5", "YEAR_5")]
    [InlineData("Year10", "YEAR_10")]
    public void A_name_of_an_enum_value_is_written_as_in_the_schema(string name, string expected) =>
        Assert.Equal(expected, new ConstantCase().ConvertName(name));
}
