using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.5.2.3.</summary>
public sealed class FragmentSpreadIsPossibleTests() : RuleTest(context => new FragmentSpreadIsPossible(context))
{
    [Theory]
    [InlineData("fragment A on Dog { ... on Dog { name } }")]
    [InlineData("fragment A on Pet { ... on Dog { name } }")]
    [InlineData("fragment A on Dog { ... on Pet { name } }")]
    [InlineData("fragment A on CatOrDog { ... on Cat { name } }")]
    [InlineData("fragment A on Pet { ... on CatOrDog { __typename } }")]
    [InlineData("fragment A on Pet { ... on Canine { name } }")]
    [InlineData("fragment A on CatOrDog { ... on DogOrHuman { __typename } }")]
    [InlineData("fragment A on Dog { ...B ...Unknown ... { name } ... on Nobody { x } ... on Int { x } } fragment B on Mammal { __typename }")]
    public void Types_that_can_overlap_are_fine(string text) => Accepts(text);

    [Theory]
    [InlineData("fragment A on Dog { ... on Cat { name } }", "This fragment cannot match here: \"Dog\" is never \"Cat\". [1:21]")]
    [InlineData("fragment A on Dog { ...B } fragment B on Cat { name }", "Fragment \"B\" cannot match here: \"Dog\" is never \"Cat\". [1:21]")]
    [InlineData("fragment A on Sentient { ... on Dog { name } }", "This fragment cannot match here: \"Sentient\" is never \"Dog\". [1:26]")]
    [InlineData("fragment A on Sentient { ... on Pet { name } }", "This fragment cannot match here: \"Sentient\" is never \"Pet\". [1:26]")]
    [InlineData("fragment A on CatOrDog { ... on Human { name } }", "This fragment cannot match here: \"CatOrDog\" is never \"Human\". [1:26]")]
    [InlineData("{ dog { ... on Query { count } } }", "This fragment cannot match here: \"Dog\" is never \"Query\". [1:9]")]
    public void Types_that_cannot_overlap_are_refused(string text, string error) => Refuses(text, error);
}
