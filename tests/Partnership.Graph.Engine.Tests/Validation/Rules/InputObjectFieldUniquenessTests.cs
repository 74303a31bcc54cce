using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.6.3.</summary>
public sealed class InputObjectFieldUniquenessTests() : RuleTest(context => new InputObjectFieldUniqueness(context))
{
    [Fact]
    public void A_field_in_two_objects_is_fine() => Accepts("{ dog(where: {name: \"x\", not: {name: \"y\"}}) { name } }");

    [Fact]
    public void A_field_given_twice_is_refused_even_in_unknown_objects() => Refuses(
        "{ dog(where: {name: \"x\", color: BROWN, name: \"y\"}) { name } x(y: {z: 1, z: 1}) }",
        "Input field \"name\" is given twice. [1:15] [1:40]",
        "Input field \"z\" is given twice. [1:67] [1:73]");
}
