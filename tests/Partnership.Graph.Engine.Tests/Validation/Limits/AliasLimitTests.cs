using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Tests.Validation.Limits;

public sealed class AliasLimitTests
{
    private static readonly DocumentLimits TwoAliases = new() { MaxAliasesPerField = 2 };

    [Fact]
    public void As_many_aliases_as_the_limit_are_fine_for_each_field_and_operation() => Assert.Empty(Pets.CheckLimits(
        "query A { a: dog { a: name b: name a: name } b: dog { ...F } c: cat { a: name } dog { name } } query B { c: dog { name } d: dog { name } } fragment F on Dog { b: name }",
        TwoAliases));

    [Fact]
    public void More_are_refused_where_the_first_too_many_is()
    {
        var error = Assert.Single(Pets.CheckLimits("query A { a: count b: count a: count c: count d: count }", TwoAliases));

        Assert.Equal("Operation \"A\" gives field \"Query.count\" 4 aliases, more than the limit of 2.", error.Message);
        Assert.Equal((ErrorCodes.ValidationFailed, 38), (error.Code, Assert.Single(error.Locations).Column));
    }

    [Fact]
    public void Aliases_in_fragments_count() => Assert.Equal(
        "The operation gives field \"Dog.name\" 3 aliases, more than the limit of 2.",
        Assert.Single(Pets.CheckLimits("{ dog { a: name ...F owner { dogs { c: name } } } } fragment F on Dog { b: name }", TwoAliases)).Message);

    [Fact]
    public void Ten_thousand_aliases_are_refused()
    {
        var text = $"{{ {string.Concat(Enumerable.Range(0, 10_000).Select(i => $"a{i}: count "))} }}";

        var errors = Pets.CheckLimits(text, new DocumentLimits { MaxFields = 100_000 });

        Assert.Equal("The operation gives field \"Query.count\" 10000 aliases, more than the limit of 30.", Assert.Single(errors).Message);
    }
}
