using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.4.3.</summary>
public sealed class RequiredArgumentsTests() : RuleTest(context => new RequiredArguments(context))
{
    [Fact]
    public void What_may_be_null_or_has_a_default_may_be_left_out() =>
        Accepts("{ dog { name } arguments { int optionalNonNullInt } count @limit }");

    [Fact]
    public void A_variable_or_null_is_given() => Accepts("query ($a: Int) { arguments { nonNullInt(a: $a) b: nonNullInt(a: null) } }");

    [Fact]
    public void A_missing_argument_of_a_field_is_refused() => Refuses(
        "{ arguments { two(y: 1) nonNullInt } }",
        "Argument \"x\" of type \"Int!\" is required on field \"Arguments.two\". [1:15]",
        "Argument \"a\" of type \"Int!\" is required on field \"Arguments.nonNullInt\". [1:25]");

    [Fact]
    public void A_missing_argument_of_a_directive_is_refused() => Refuses(
        "{ count @include @tag(nam: \"a\") }",
        "Argument \"if\" of type \"Boolean!\" is required on directive \"@include\". [1:9]",
        "Argument \"name\" of type \"String!\" is required on directive \"@tag\". [1:18]");
}
