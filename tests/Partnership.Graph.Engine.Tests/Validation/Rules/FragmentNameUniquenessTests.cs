using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.5.1.1.</summary>
public sealed class FragmentNameUniquenessTests() : RuleTest(context => new FragmentNameUniqueness(context))
{
    [Fact]
    public void Different_names_are_fine() => Accepts("query A { count } fragment A on Dog { name } fragment B on Dog { name }");

    [Fact]
    public void The_same_name_twice_is_refused() => Refuses(
        "fragment A on Dog { name } fragment B on Dog { name } fragment A on Cat { name }",
        "There are two fragments named \"A\". [1:10] [1:64]");
}
