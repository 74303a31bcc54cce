using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.5.1.2.</summary>
public sealed class FragmentSpreadTypeExistenceTests() : RuleTest(context => new FragmentSpreadTypeExistence(context))
{
    [Fact]
    public void Types_of_the_schema_are_fine() => Accepts("fragment A on Dog { ... on Pet { name } ... { name } } fragment B on CatOrDog { __typename }");

    [Fact]
    public void An_unknown_type_is_refused() => Refuses(
        "fragment A on Dgo { ... on Canin { name } ... on Nobody { name } }",
        "There is no type \"Dgo\". Did you mean \"Dog\"? [1:15]",
        "There is no type \"Canin\". Did you mean \"Canine\", \"Alien\", or \"Cat\"? [1:28]",
        "There is no type \"Nobody\". Did you mean \"Node\"? [1:50]");
}
