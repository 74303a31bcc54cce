using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.8.1.</summary>
public sealed class VariableUniquenessTests() : RuleTest(context => new VariableUniqueness(context))
{
    [Fact]
    public void The_same_name_in_two_operations_is_fine() => Accepts("query A($a: Int, $b: Int) { count } query B($a: Int) { count }");

    [Fact]
    public void A_variable_defined_twice_is_refused() => Refuses(
        "query A($a: Int, $b: Int, $a: String) { count }",
        "Variable \"$a\" is defined twice. [1:9] [1:27]");
}
