using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.5.2.1.</summary>
public sealed class FragmentSpreadTargetDefinedTests() : RuleTest(context => new FragmentSpreadTargetDefined(context))
{
    [Fact]
    public void Fragments_of_the_document_are_fine() => Accepts("{ dog { ...A } } fragment A on Dog { name }");

    [Fact]
    public void An_unknown_fragment_is_refused() => Refuses(
        "{ dog { ...DogField ...Other } } fragment DogFields on Dog { name }",
        "There is no fragment \"DogField\". Did you mean \"DogFields\"? [1:12]",
        "There is no fragment \"Other\". [1:24]");
}
