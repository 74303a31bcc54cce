using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.8.4.</summary>
public sealed class AllVariablesUsedTests() : RuleTest(context => new AllVariablesUsed(context))
{
    [Fact]
    public void Variables_used_directly_or_in_fragments_are_fine() => Accepts(
        "query A($a: Int, $b: Boolean!) @onQuery { arguments { int(a: $a) ...F } } fragment F on Arguments { int @skip(if: $b) }");

    [Fact]
    public void An_unused_variable_is_refused() => Refuses(
        "query A($a: Int, $b: Int) { arguments { int(a: $b) } } query ($a: Int) { arguments { ...F } } fragment F on Arguments { int(a: $b) }",
        "Variable \"$a\" is never used in operation \"A\". [1:9]",
        "Variable \"$a\" is never used. [1:63]");
}
