using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.8.2.</summary>
public sealed class VariablesAreInputTypesTests() : RuleTest(context => new VariablesAreInputTypes(context))
{
    [Fact]
    public void Scalars_enums_and_input_objects_in_any_list_are_fine() => Accepts("query ($a: Int, $b: [[Color!]!]!, $c: PetInput!, $d: Date) { count }");

    [Fact]
    public void Output_types_are_refused() => Refuses(
        "query ($a: Dog, $b: [[CatOrDog!]]!, $c: Pet) { count }",
        "Variable \"$a\" cannot have type \"Dog\": it is for output, variables are input. [1:12]",
        "Variable \"$b\" cannot have type \"[[CatOrDog!]]!\": it is for output, variables are input. [1:21]",
        "Variable \"$c\" cannot have type \"Pet\": it is for output, variables are input. [1:41]");

    [Fact]
    public void Unknown_types_are_refused() => Refuses(
        "query ($a: [PetInptu!]) { count }",
        "Variable \"$a\" has type \"[PetInptu!]\", which the schema has not. Did you mean \"PetInput\"? [1:12]");
}
