using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Tests.Validation.Limits;

public sealed class DepthLimitTests
{
    private static readonly DocumentLimits ThreeLevels = new() { MaxDepth = 3 };

    [Fact]
    public void As_many_levels_as_the_limit_are_fine() =>
        Assert.Empty(Pets.CheckLimits("{ dog { owner { name } ... { ... on Dog { owner { name } } } } }", ThreeLevels));

    [Fact]
    public void A_level_more_is_refused_with_the_limit_and_the_value()
    {
        var error = Assert.Single(Pets.CheckLimits("query Deep { dog { owner { dogs { name } } } }", ThreeLevels));

        Assert.Equal("Operation \"Deep\" nests fields 4 levels deep, more than the limit of 3.", error.Message);
        Assert.Equal(ErrorCodes.DepthLimitExceeded, error.Code);
        Assert.Equal(1, Assert.Single(error.Locations).Line);
    }

    [Fact]
    public void Levels_of_fragments_count() => Assert.Equal(
        "The operation nests fields 5 levels deep, more than the limit of 3.",
        Assert.Single(Pets.CheckLimits(
            "{ dog { ...A } } fragment A on Dog { owner { ...B } } fragment B on Human { dogs { ... on Dog { owner { name } } } }", ThreeLevels)).Message);

    [Fact]
    public void Introspection_has_a_limit_of_its_own() => Assert.Empty(Pets.CheckLimits(
        "{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }", ThreeLevels));

    [Fact]
    public void A_thousand_fragments_that_double_are_measured_once_each()
    {
        var fragments = string.Concat(Enumerable.Range(0, 1000).Select(i => $"fragment F{i} on Canine {{ mother {{ ...F{i + 1} }} father {{ ...F{i + 1} }} }} "));

        var errors = Pets.CheckLimits($"{{ dog {{ ...F0 }} }} {fragments} fragment F1000 on Canine {{ barkVolume }}", new DocumentLimits());

        Assert.Equal(
            [
                "The operation nests fields 1002 levels deep, more than the limit of 20.",
                "The operation selects uncountably many fields, those of fragments counted at each spread: more than the limit of 2000.",
            ],
            errors.Select(error => error.Message));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void A_limit_the_stack_could_not_hold_is_refused(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DocumentLimits { MaxDepth = depth });

    [Fact]
    public void A_document_that_breaks_a_rule_is_not_measured() => Assert.Equal(
        "Fragment \"F\" spreads itself.",
        Assert.Single(Pets.CheckLimits("{ dog { ...F } } fragment F on Canine { mother { ...F } }", ThreeLevels)).Message);
}
