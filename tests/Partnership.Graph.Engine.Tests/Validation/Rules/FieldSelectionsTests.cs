using Partnership.Graph.Engine.Validation;
using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.3.1.</summary>
public sealed class FieldSelectionsTests() : RuleTest(context => new FieldSelections(context))
{
    [Fact]
    public void Fields_of_the_parent_are_fine() =>
        Accepts("{ __schema { queryType { name } } __type(name: \"A\") { name } pet { __typename name ... on Dog { barkVolume } } catOrDog { __typename } }");

    [Fact]
    public void A_mistyped_field_gets_suggestions() => Refuses(
        "{ dog { nam nickNam bark: barkVolum } }",
        "Type \"Dog\" has no field \"nam\". Did you mean \"name\"? [1:9]",
        "Type \"Dog\" has no field \"nickNam\". Did you mean \"nickname\"? [1:13]",
        "Type \"Dog\" has no field \"barkVolum\". Did you mean \"barkVolume\"? [1:21]");

    [Fact]
    public void A_field_like_no_other_gets_none() => Refuses("{ dog { zzz } }", "Type \"Dog\" has no field \"zzz\". [1:9]");

    [Fact]
    public void A_field_of_an_implementation_suggests_the_types_to_ask_for() => Refuses(
        "{ pet { nickname barkVolume } }",
        "Type \"Pet\" has no field \"nickname\". Did you mean to use an inline fragment on \"Cat\" or \"Dog\"? [1:9]",
        "Type \"Pet\" has no field \"barkVolume\". Did you mean to use an inline fragment on \"Canine\" or \"Dog\"? [1:18]");

    [Fact]
    public void A_field_on_a_union_suggests_the_interface_that_covers_most() => Refuses(
        "{ catOrDog { name } }",
        "Type \"CatOrDog\" has no field \"name\". Did you mean to use an inline fragment on \"Pet\", \"Cat\", or \"Dog\"? [1:14]");

    [Fact]
    public void The_fields_of_introspection_are_only_at_the_root_of_queries() => Refuses(
        "mutation { __schema { description } }",
        "Type \"Mutation\" has no field \"__schema\". [1:12]");

    [Fact]
    public void What_is_inside_of_an_unknown_field_or_type_is_left_alone() => Refuses(
        "{ x { y { z } } ... on Nobody { a } ... on Date { b } }",
        "Type \"Query\" has no field \"x\". [1:3]");

    [Fact]
    public void Suggestions_can_be_left_out() => Refuses(
        new ValidationOptions { SuggestNames = false },
        "{ dog { nam } pet { nickname } }",
        "Type \"Dog\" has no field \"nam\". [1:9]",
        "Type \"Pet\" has no field \"nickname\". [1:21]");
}
