using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.5.2.2.</summary>
public sealed class FragmentSpreadsMustNotFormCyclesTests() : RuleTest(context => new FragmentSpreadsMustNotFormCycles(context))
{
    [Fact]
    public void A_fragment_spread_twice_or_along_two_ways_is_fine() => Accepts(
        "{ dog { ...A ...A } } fragment A on Dog { ...B ...C } fragment B on Dog { ...D } fragment C on Dog { ...D ...Unknown } fragment D on Dog { name }");

    [Fact]
    public void A_fragment_that_spreads_itself_is_refused() => Refuses(
        "fragment A on Dog { name mother { ... on Dog { ...A } } }",
        "Fragment \"A\" spreads itself. [1:48]");

    [Fact]
    public void A_fragment_that_spreads_itself_through_others_is_refused_once() => Refuses(
        "fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on Dog { name ...A }",
        "Fragment \"A\" spreads itself through \"B\" and \"C\". [1:21] [1:48] [1:80]");

    [Fact]
    public void Every_cycle_is_reported() => Refuses(
        "fragment A on Dog { ...B ...C } fragment B on Dog { ...A } fragment C on Dog { ...A ...C }",
        "Fragment \"A\" spreads itself through \"B\". [1:21] [1:53]",
        "Fragment \"A\" spreads itself through \"C\". [1:26] [1:80]",
        "Fragment \"C\" spreads itself. [1:85]");

    [Fact]
    public void A_chain_of_twenty_thousand_fragments_does_not_exhaust_the_stack()
    {
        var chain = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"fragment F{i} on Dog {{ ...F{i + 1} }} "));
        Accepts(chain);
    }
}
