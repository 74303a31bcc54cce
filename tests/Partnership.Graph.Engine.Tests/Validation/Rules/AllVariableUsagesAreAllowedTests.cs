using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.8.5.</summary>
public sealed class AllVariableUsagesAreAllowedTests() : RuleTest(context => new AllVariableUsagesAreAllowed(context))
{
    [Theory]
    [InlineData("Int", "int(a: $v)")]
    [InlineData("Int!", "int(a: $v)")]
    [InlineData("Int!", "nonNullInt(a: $v)")]
    [InlineData("Int = 1", "nonNullInt(a: $v)")]
    [InlineData("Int", "optionalNonNullInt(a: $v)")]
    [InlineData("[Int]", "ints(a: $v)")]
    [InlineData("[Int!]!", "ints(a: $v)")]
    [InlineData("Int", "ints(a: [1, $v])")]
    [InlineData("[Int!]!", "nonNullInts(a: $v)")]
    [InlineData("[Int!]", "matrix(a: [$v])")]
    [InlineData("PetInput", "pet(a: $v)")]
    [InlineData("String!", "pet(a: {name: $v})")]
    [InlineData("Color", "pet(a: {name: \"x\", kind: $v})")]
    [InlineData("Int", "unknown(a: $v)")]
    [InlineData("Unknown", "int(a: $v)")]
    [InlineData("Int", "json(a: {b: $v})")]
    public void Types_at_least_as_strict_are_fine(string type, string field) => Accepts($"query ($v: {type}) {{ arguments {{ {field} }} }}");

    [Theory]
    [InlineData("String", "int(a: $v)", "Variable \"$v\" of type \"String\" cannot be used where \"Int\" is expected. [1:8] [1:41]")]
    [InlineData("Int", "float(a: $v)", "Variable \"$v\" of type \"Int\" cannot be used where \"Float\" is expected. [1:8] [1:40]")]
    [InlineData("Int", "nonNullInt(a: $v)", "Variable \"$v\" of type \"Int\" cannot be used where \"Int!\" is expected. [1:8] [1:45]")]
    [InlineData("Int = null", "nonNullInt(a: $v)", "Variable \"$v\" of type \"Int\" cannot be used where \"Int!\" is expected. [1:8] [1:52]")]
    [InlineData("Int", "ints(a: $v)", "Variable \"$v\" of type \"Int\" cannot be used where \"[Int]\" is expected. [1:8] [1:39]")]
    [InlineData("[Int]", "int(a: $v)", "Variable \"$v\" of type \"[Int]\" cannot be used where \"Int\" is expected. [1:8] [1:40]")]
    [InlineData("[Int]!", "nonNullInts(a: $v)", "Variable \"$v\" of type \"[Int]!\" cannot be used where \"[Int!]!\" is expected. [1:8] [1:49]")]
    [InlineData("[Int!]", "nonNullInts(a: $v)", "Variable \"$v\" of type \"[Int!]\" cannot be used where \"[Int!]!\" is expected. [1:8] [1:49]")]
    [InlineData("Int", "nonNullInts(a: [$v])", "Variable \"$v\" of type \"Int\" cannot be used where \"Int!\" is expected. [1:8] [1:47]")]
    [InlineData("Int = 1", "nonNullInts(a: [$v])")]
    [InlineData("String", "pets(a: {name: $v})", "Variable \"$v\" of type \"String\" cannot be used where \"String!\" is expected. [1:8] [1:49]")]
    [InlineData("Boolean", "int @include(if: $v)", "Variable \"$v\" of type \"Boolean\" cannot be used where \"Boolean!\" is expected. [1:8] [1:52]")]
    public void Other_types_are_refused(string type, string field, params string[] errors) =>
        Refuses($"query ($v: {type}) {{ arguments {{ {field} }} }}", errors);

    [Fact]
    public void A_fragments_usage_is_looked_at_for_every_operation() => Refuses(
        "query A($v: Int) { arguments { ...F } } query B($v: String) { arguments { ...F } } fragment F on Arguments { int(a: $v) }",
        "Variable \"$v\" of type \"String\" cannot be used where \"Int\" is expected. [1:49] [1:117]");

    [Fact]
    public void The_one_field_of_a_OneOf_cannot_be_a_variable_that_may_be_null() => Refuses(
        "query ($a: ID, $b: ID!, $c: Int) { findPet(by: {id: $a}) { name } b: findPet(by: {id: $b}) { name } c: findPet(by: {id: $c}) { name } }",
        "Variable \"$a\" of type \"ID\" must not be null to be the one field given: make it \"ID!\". [1:8] [1:53]",
        "Variable \"$c\" of type \"Int\" cannot be used where \"ID\" is expected. [1:25] [1:121]");

    [Fact]
    public void A_default_makes_up_for_a_variable_of_a_OneOf_that_may_be_null() =>
        Accepts("query ($a: ID = 1) { findPet(by: {id: $a}) { name } }");
}
