using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class NodeIdTests
{
    [Fact]
    public void An_id_is_a_type_name_and_a_key()
    {
        var id = NodeId.Parse("School:138591", null);

        Assert.Equal("School", id.TypeName);
        Assert.Equal("138591", id.Key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("School")]
    [InlineData("School:")]
    [InlineData(":138591")]
    [InlineData("School:13 85")]
    [InlineData("School:1:2")]
    [InlineData("Sch00l:138591")]
    [InlineData("School:é")]
    public void Anything_else_is_no_id(string? text) => Assert.False(NodeId.TryParse(text, null, out _));

    [Fact]
    public void An_id_longer_than_128_characters_is_refused()
    {
        Assert.True(NodeId.TryParse("School:" + new string('1', 121), null, out _));
        Assert.False(NodeId.TryParse("School:" + new string('1', 122), null, out _));
    }

    [Fact]
    public void Ids_made_later_sort_later()
    {
        var noon = new DateTimeOffset(2026, 6, 16, 12, 0, 0, TimeSpan.Zero);

        Assert.True(NodeId.New("Event", noon) < NodeId.New("Event", noon.AddMilliseconds(1)));
    }
}
