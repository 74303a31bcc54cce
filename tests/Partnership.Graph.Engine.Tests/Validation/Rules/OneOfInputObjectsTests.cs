using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 3.10.1.</summary>
public sealed class OneOfInputObjectsTests() : RuleTest(context => new OneOfInputObjects(context))
{
    [Fact]
    public void Exactly_one_field_is_fine() => Accepts("query ($id: ID!) { findPet(by: {id: $id}) { name } a: findPet(by: {name: \"x\"}) { name } }");

    [Fact]
    public void None_or_several_are_refused() => Refuses(
        "{ findPet(by: {}) { name } a: findPet(by: {id: 1, name: \"x\"}) { name } }",
        "Exactly one field of input type \"PetBy\" must be given, not none. [1:15]",
        "Exactly one field of input type \"PetBy\" must be given, not 2. [1:43]");

    [Fact]
    public void One_that_is_null_is_refused() => Refuses(
        "{ findPet(by: {id: null}) { name } }",
        "Input field \"PetBy.id\" cannot be null: it is the one field given of \"PetBy\". [1:16]");
}
