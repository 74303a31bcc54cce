using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.6.2.</summary>
public sealed class InputObjectFieldNamesTests() : RuleTest(context => new InputObjectFieldNames(context))
{
    [Fact]
    public void Fields_of_the_type_are_fine() => Accepts("{ findDog(filter: {name: \"x\", owner: \"y\"}) { name } arguments { json(a: {what: {ever: 1}}) } }");

    [Fact]
    public void An_unknown_field_is_refused_at_any_depth() => Refuses(
        "{ dog(where: {nam: \"x\", and: [{not: {colour: BROWN}}]}) { name } }",
        "Input type \"PetFilter\" has no field \"nam\". Did you mean \"name\", \"and\", or \"not\"? [1:15]",
        "Input type \"PetFilter\" has no field \"colour\". Did you mean \"color\"? [1:38]");
}
