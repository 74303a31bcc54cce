using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.8.3.</summary>
public sealed class AllVariableUsesDefinedTests() : RuleTest(context => new AllVariableUsesDefined(context))
{
    [Fact]
    public void Defined_variables_are_fine_wherever_they_are_used() => Accepts("""
        query A($a: Int, $b: Boolean!) { arguments { ints(a: [$a]) unknown(x: {y: $a}) ...F } }
        query B($b: Boolean!) { arguments { ...F } }
        fragment F on Arguments { int @include(if: $b) ...G }
        fragment G on Arguments { boolean(a: $b) ...F }
        """);

    [Fact]
    public void An_undefined_variable_is_refused() => Refuses(
        "query A($a: Int) { arguments { int(a: $b) x @unknown(a: $c) } }",
        "Variable \"$b\" is not defined by operation \"A\". [1:39] [1:1]",
        "Variable \"$c\" is not defined by operation \"A\". [1:57] [1:1]");

    [Fact]
    public void A_variable_a_fragment_uses_is_to_be_defined_by_every_operation_that_uses_it() => Refuses(
        "query A($a: Int) { arguments { ...F } } query B { arguments { ...F } } fragment F on Arguments { int(a: $a) }",
        "Variable \"$a\" is not defined by operation \"B\". [1:105] [1:41]");

    [Fact]
    public void An_anonymous_operation_is_not_named() => Refuses("{ arguments { int(a: $a) } }", "Variable \"$a\" is not defined. [1:22] [1:1]");
}
