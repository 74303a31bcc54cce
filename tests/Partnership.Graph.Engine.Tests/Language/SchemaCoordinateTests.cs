using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Language;

/// <summary>Specification 2.14: how coordinates are written.</summary>
public sealed class SchemaCoordinateTests
{
    [Theory]
    [InlineData("Business", "Business", null, null, null)]
    [InlineData("Business.name", "Business", "name", null, null)]
    [InlineData("Query.searchBusiness(criteria:)", "Query", "searchBusiness", null, "criteria")]
    [InlineData("@private", null, null, "private", null)]
    [InlineData("@private(scope:)", null, null, "private", "scope")]
    public void A_coordinate_is_read_and_written(string text, string? type, string? member, string? directive, string? argument)
    {
        var coordinate = SchemaCoordinate.Parse(text, provider: null);

        Assert.Equal((type, member, directive, argument), (coordinate.Type, coordinate.Member, coordinate.Directive, coordinate.Argument));
        Assert.Equal(text, coordinate.ToString());
        Assert.Equal(SchemaCoordinate.Parse(text, provider: null), coordinate);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" Business")]
    [InlineData("Business\n")]
    [InlineData("Business.")]
    [InlineData("Business .name")]
    [InlineData("Business.name.first")]
    [InlineData("Business(name:)")]
    [InlineData("Query.searchBusiness(criteria)")]
    [InlineData("Query.searchBusiness(criteria: 1)")]
    [InlineData("Query.searchBusiness()")]
    [InlineData("@private.scope")]
    [InlineData("@ private")]
    [InlineData("1Business")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(SchemaCoordinate.TryParse(text, provider: null, out _));
        Assert.StartsWith($"\"{text}\" is no schema coordinate; these look like", Assert.Throws<FormatException>(() => SchemaCoordinate.Parse(text, provider: null)).Message, StringComparison.Ordinal);
    }
}
