namespace Partnership.Graph.Domain.Tests;

public sealed class NormalisedNameTests
{
    [Theory]
    [InlineData("Great Wyrley Academy", "great wyrley academy")]
    [InlineData("  St  Zoë’s\tCofE ", "st zoe's cofe")]
    [InlineData("ARETÉ", "arete")]
    [InlineData("FIERTÉ", "fierte")]
    [InlineData("Tŷ Gwyn", "ty gwyn")]
    [InlineData("Œuvre–Straße", "oeuvre-strasse")]
    [InlineData("Zoe\u0308", "zoe")]
    [InlineData("学校", "学校")]
    [InlineData("", "")]
    public void Case_accents_and_spacing_make_no_difference(string name, string normalised) =>
        Assert.Equal(normalised, NormalisedName.Of(name));

    [Fact]
    public void Normalising_twice_changes_nothing()
    {
        var once = NormalisedName.Of(" Zoë’s  ÆTHELRED ");

        Assert.Equal(once, NormalisedName.Of(once));
    }
}
