using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.2.2.1.</summary>
public sealed class OperationNameUniquenessTests() : RuleTest(context => new OperationNameUniqueness(context))
{
    [Fact]
    public void Different_names_are_fine() => Accepts("query A { count } mutation B { addPet } fragment A on Dog { name }");

    [Fact]
    public void The_same_name_twice_is_refused_even_for_other_kinds_of_operation() => Refuses(
        "query A { count } mutation A { addPet } query B { count } query A { pet }",
        "There are two operations named \"A\". [1:7] [1:28]",
        "There are two operations named \"A\". [1:7] [1:65]");
}
