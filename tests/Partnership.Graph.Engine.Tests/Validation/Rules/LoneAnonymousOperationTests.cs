using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.2.3.1.</summary>
public sealed class LoneAnonymousOperationTests() : RuleTest(context => new LoneAnonymousOperation(context))
{
    [Fact]
    public void One_without_a_name_is_fine() => Accepts("{ count } fragment F on Dog { name }");

    [Fact]
    public void Several_with_names_are_fine() => Accepts("query A { count } query B { count }");

    [Fact]
    public void One_without_a_name_beside_others_is_refused() => Refuses(
        "{ count } query A { count } mutation { addPet }",
        "An operation without a name must be the only operation of the document. [1:1]",
        "An operation without a name must be the only operation of the document. [1:29]");
}
