using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.5.1.4.</summary>
public sealed class FragmentsMustBeUsedTests() : RuleTest(context => new FragmentsMustBeUsed(context))
{
    [Fact]
    public void Fragments_used_directly_or_through_others_are_fine() =>
        Accepts("{ dog { ...A } } fragment A on Dog { ... on Dog { ...B } } fragment B on Dog { name ...A }");

    [Fact]
    public void Unused_fragments_are_refused_even_if_they_use_each_other() => Refuses(
        "{ dog { ...A } } fragment A on Dog { name } fragment B on Dog { ...C } fragment C on Dog { ...B }",
        "Fragment \"B\" is not used by any operation. [1:45]",
        "Fragment \"C\" is not used by any operation. [1:72]");
}
