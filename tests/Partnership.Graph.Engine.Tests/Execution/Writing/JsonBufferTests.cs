using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using Partnership.Graph.Engine.Execution.Writing;

namespace Partnership.Graph.Engine.Tests.Execution.Writing;

/// <summary>JSON as it is written.</summary>
public sealed class JsonBufferTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain", "\"plain\"")]
    [InlineData("just eight or more characters", "\"just eight or more characters\"")]
    [InlineData("\"\\/\b\f\n\r\t", "\"\\\"\\\\/\\b\\f\\n\\r\\t\"")]
    [InlineData("\0\u0007\u001f", "\"\\u0000\\u0007\\u001F\"")]
    [InlineData("é日😀<>&'\u007f", "\"é日😀<>&'\u007f\"")]
    [InlineData("seven..\"", "\"seven..\\\"\"")]
    [InlineData("seventeen letters\n", "\"seventeen letters\\n\"")]
    public void Only_what_JSON_demands_is_escaped(string text, string expected)
    {
        using var json = new JsonBuffer(0);

        json.WriteString(text);

        Assert.Equal(expected, Encoding.UTF8.GetString(json.WrittenSpan));
    }

    [Fact]
    public void Any_text_is_read_back_as_it_was()
    {
        // Text with quotes, controls, surrogate pairs and plain runs of every length around the block size.
        var piece = Gen.OneOf(
            Gen.Choose(0, 40).Select(length => new string('a', length)),
            Gen.Elements("\"", "\\", "\n", "\u0001", "é", "日", "😀", " "));
        foreach (var pieces in piece.ArrayOf().Sample(2_000, 30))
        {
            var text = string.Concat(pieces);
            using var json = new JsonBuffer(0);

            json.WriteString(text);

            Assert.Equal(text, JsonDocument.Parse(json.WrittenSpan.ToArray()).RootElement.GetString());
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        using var json = new JsonBuffer(0);

        json.WriteString("a\ud83db");

        Assert.Equal("\"a\ufffdb\"", Encoding.UTF8.GetString(json.WrittenSpan));
    }

    [Fact]
    public void What_was_written_can_be_taken_back()
    {
        using var json = new JsonBuffer(0);
        json.WriteString("kept");
        var position = json.Position;
        for (var i = 0; i < 1_000; i++)
            json.WriteNumber(i);

        json.Rewind(position);
        json.WriteNull();

        Assert.Equal("\"kept\"null", Encoding.UTF8.GetString(json.WrittenSpan));
    }
}
