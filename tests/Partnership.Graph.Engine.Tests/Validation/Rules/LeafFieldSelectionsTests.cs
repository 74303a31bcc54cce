using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.3.3.</summary>
public sealed class LeafFieldSelectionsTests() : RuleTest(context => new LeafFieldSelections(context))
{
    [Fact]
    public void Leaves_without_and_others_with_selections_are_fine() => Accepts("{ count dog { name color owner { name } } catOrDog { __typename } }");

    [Fact]
    public void A_selection_on_a_leaf_is_refused() => Refuses(
        "{ count { x } dog { color { y } friends { name { z } } } }",
        "Field \"count\" of type \"Int!\" has no fields to select. [1:9]",
        "Field \"color\" of type \"Color\" has no fields to select. [1:27]",
        "Field \"name\" of type \"String!\" has no fields to select. [1:48]");

    [Fact]
    public void A_type_with_fields_without_a_selection_is_refused() => Refuses(
        "{ dog catOrDog human(id: 1) { pets } }",
        "Field \"dog\" of type \"Dog\" needs a selection of fields: \"dog { ... }\". [1:3]",
        "Field \"catOrDog\" of type \"CatOrDog\" needs a selection of fields: \"catOrDog { ... }\". [1:7]",
        "Field \"pets\" of type \"[Pet!]\" needs a selection of fields: \"pets { ... }\". [1:31]");
}
