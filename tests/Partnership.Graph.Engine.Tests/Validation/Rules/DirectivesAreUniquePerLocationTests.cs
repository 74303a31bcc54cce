using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.7.3.</summary>
public sealed class DirectivesAreUniquePerLocationTests() : RuleTest(context => new DirectivesAreUniquePerLocation(context))
{
    [Fact]
    public void Different_places_and_repeatable_directives_are_fine() => Accepts(
        "{ count @skip(if: true) a: count @skip(if: true) b: count @tag(name: \"a\") @tag(name: \"b\") c: count @unknown @unknown }");

    [Fact]
    public void A_directive_twice_in_one_place_is_refused() => Refuses(
        "{ count @skip(if: true) @include(if: true) @skip(if: false) @skip(if: true) }",
        "Directive \"@skip\" stands twice in one place. [1:9] [1:44]",
        "Directive \"@skip\" stands twice in one place. [1:9] [1:61]");
}
