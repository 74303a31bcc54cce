using System.Text;
using System.Text.RegularExpressions;
using Partnership.Graph.Reminders.Mime;

namespace Partnership.Graph.Reminders.Tests.Mime;

public sealed class QuotedPrintableTests
{
    [Theory]
    [InlineData("a = b", "a =3D b")]
    [InlineData("5pm – noon", "5pm =E2=80=93 noon")]
    [InlineData("trailing ", "trailing=20")]
    [InlineData("From me", "=46rom me")]
    [InlineData(".", "=2E")]
    public void What_a_relay_could_change_is_encoded(string text, string encoded) =>
        Assert.Equal($"{encoded}\r\n", QuotedPrintable.Encode(text));

    [Fact]
    public void Random_text_comes_back_from_lines_of_76_characters_at_most()
    {
        var random = new Random(20260806);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => new Rune(random.Next(8) switch
            {
                0 => '\n',
                1 => ' ',
                2 => '=',
                3 => '.',
                4 => 0x1F600 + random.Next(60),
                _ => random.Next(33, 400),
            })).Select(rune => rune.Value == 0x85 ? "x" : rune.ToString()));

            var encoded = QuotedPrintable.Encode(text);

            Assert.All(encoded.Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
            Assert.Equal(text + "\n", Decode(encoded));
        }
    }

    private static string Decode(string encoded)
    {
        var joined = encoded.Replace("=\r\n", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        var latin = Regex.Replace(joined, "=[0-9A-F]{2}", match => ((char)Convert.ToByte(match.Value[1..], 16)).ToString(), RegexOptions.None, TimeSpan.FromSeconds(1));
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(latin));
    }
}
