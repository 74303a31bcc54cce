using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.6.4.</summary>
public sealed class InputObjectRequiredFieldsTests() : RuleTest(context => new InputObjectRequiredFields(context))
{
    [Fact]
    public void Fields_with_a_default_may_be_left_out() => Accepts("query ($n: String) { arguments { pet(a: {name: \"x\"}) b: pet(a: {name: $n}) c: pet(a: {name: null}) } }");

    [Fact]
    public void A_missing_field_is_refused_at_any_depth() => Refuses(
        "{ arguments { pet(a: {kind: BLACK, friends: [{name: \"x\"}, {}]}) } }",
        "Input field \"PetInput.name\" of type \"String!\" is required. [1:22]",
        "Input field \"PetInput.name\" of type \"String!\" is required. [1:59]");
}
