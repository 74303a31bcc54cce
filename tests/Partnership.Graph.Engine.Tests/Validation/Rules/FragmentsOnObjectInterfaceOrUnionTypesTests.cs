using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.5.1.3.</summary>
public sealed class FragmentsOnObjectInterfaceOrUnionTypesTests() : RuleTest(context => new FragmentsOnObjectInterfaceOrUnionTypes(context))
{
    [Fact]
    public void Objects_interfaces_and_unions_are_fine() =>
        Accepts("fragment A on Dog { name } fragment B on Pet { ... on Dog { name } } fragment C on CatOrDog { __typename } fragment D on Nobody { x }");

    [Fact]
    public void Other_types_are_refused() => Refuses(
        "fragment A on Int { x } fragment B on PetInput { x } fragment C on Dog { ... on Color { x } }",
        "Fragment \"A\" cannot be on \"Int\", which is no object, interface or union. [1:15]",
        "Fragment \"B\" cannot be on \"PetInput\", which is no object, interface or union. [1:39]",
        "A fragment cannot be on \"Color\", which is no object, interface or union. [1:81]");
}
