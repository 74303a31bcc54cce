using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.7.1.</summary>
public sealed class DirectivesAreDefinedTests() : RuleTest(context => new DirectivesAreDefined(context))
{
    [Fact]
    public void Directives_of_the_schema_are_fine() => Accepts("query ($a: Int @onVariable) @onQuery { count @skip(if: true) @include(if: false) }");

    [Fact]
    public void An_unknown_directive_is_refused_wherever_it_stands() => Refuses(
        "query ($a: Int @onVaraible) @a { count @skp(if: true) ... @b { count } ...F @c } fragment F on Query @d { count }",
        "There is no directive \"@onVaraible\". Did you mean \"@onVariable\"? [1:16]",
        "There is no directive \"@a\". [1:29]",
        "There is no directive \"@skp\". Did you mean \"@skip\"? [1:40]",
        "There is no directive \"@b\". [1:59]",
        "There is no directive \"@c\". [1:77]",
        "There is no directive \"@d\". [1:102]");
}
