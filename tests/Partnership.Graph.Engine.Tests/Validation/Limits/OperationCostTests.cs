using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Engine.Validation;
using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Tests.Validation.Limits;

/// <summary>The cost directives specification; examples are its own where it has one.</summary>
public sealed class OperationCostTests
{
    private static readonly Dictionary<string, object?> None = [];

    private static readonly Schema Films = Build("""
        type Query {
          film(id: ID): Film
          films(first: Int, last: Int, filter: FilmFilter, filters: [FilmFilter!]): FilmConnection
            @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], assumedSize: 25, requireOneSlicingArgument: false)
          users(max: Int = 7): [User] @listSize(slicingArguments: ["max"])
          top(max: Int, min: Int, filter: FilmFilter @cost(weight: "15.0")): [String] @cost(weight: "5.0") @listSize(assumedSize: 10)
          either(first: Int, last: Int): [User] @listSize(slicingArguments: ["first", "last"])
          some: [User]
          matrix: [[User]]
          cheap(fast: Boolean @cost(weight: "-3")): User @cost(weight: "2")
          anything: Anything
          named: Named
        }
        type User implements Named { name: String age: Int @cost(weight: "2.0") friends: [User] @listSize(assumedSize: 3) }
        type FilmConnection { edges: [FilmEdge] nodes: [Film] totalCount: Int }
        type FilmEdge { node: Film }
        type Film implements Named @cost(weight: "4") { name: String @cost(weight: "6") actors: [User] @listSize(assumedSize: 5) }
        union Anything = User | Film
        interface Named { name: String }
        input FilmFilter { title: String @cost(weight: "0.5") year: Int and: [FilmFilter!] not: FilmFilter }
        """);

    [Theory]
    [InlineData("{ users(max: 5) { age } }", 11, 6)]
    [InlineData("{ users { age } }", 15, 8)]
    [InlineData("{ top }", 5, 1)]
    [InlineData("{ top(filter: {}) }", 20, 1)]
    [InlineData("{ top(filter: {title: \"x\"}) }", 20.5, 1)]
    [InlineData("{ some { name } }", 1, 11)]
    [InlineData("{ matrix { name } }", 1, 101)]
    [InlineData("{ film(id: 1) { actors { name } } }", 2, 10)]
    [InlineData("{ users(max: 2) { friends { friends { age } } } }", 45, 27)]
    [InlineData("{ cheap { name } }", 2, 2)]
    [InlineData("{ cheap(fast: true) { name } }", 0, 2)]
    [InlineData("{ __schema { types { fields { name } } } __typename }", 1, 1)]
    public void Fields_cost_their_weight_as_often_as_they_are_resolved(string text, double fieldCost, double typeCost) =>
        Assert.Equal(new CostEstimate(fieldCost, typeCost), Cost(text).Estimate(None));

    [Theory]
    [InlineData("{ films(first: 3) { edges { node { name } } } }", 1 + 1 + (3 * (1 + 6)), 1 + 1 + (3 * (1 + 4)))]
    [InlineData("{ films(last: 2) { nodes { name } } }", 1 + 1 + (2 * 6), 1 + 1 + (2 * 4))]
    [InlineData("{ films { nodes { name } totalCount } }", 1 + 1 + (25 * 6), 1 + 1 + (25 * 4))]
    [InlineData("{ films(first: 3, last: 10) { nodes { name } } }", 1 + 1 + (10 * 6), 1 + 1 + (10 * 4))]
    [InlineData("{ films(first: -3) { nodes { name } } }", 2, 2)]
    public void A_connections_size_is_that_of_its_lists(string text, double fieldCost, double typeCost) =>
        Assert.Equal(new CostEstimate(fieldCost, typeCost), Cost(text).Estimate(None));

    [Fact]
    public void Fields_that_become_one_cost_once() => Assert.Equal(
        Cost("{ users(max: 5) { age friends { age } } }").Estimate(None),
        Cost("{ users(max: 5) { age } ...F ... { users(max: 5) { age friends { age } } } } fragment F on Query { users(max: 5) { friends { age } } }").Estimate(None));

    [Fact]
    public void Of_types_that_exclude_each_other_the_costlier_counts() => Assert.Equal(
        new CostEstimate(1 + 6, 1 + 4),
        Cost("{ anything { ... on User { x: name } ... on Film { x: name } } }").Estimate(None));

    [Fact]
    public void A_field_of_an_interface_costs_what_the_costliest_implementation_costs() =>
        Assert.Equal(new CostEstimate(1 + 6, 1 + 4), Cost("{ named { name } }").Estimate(None));

    [Fact]
    public void A_variable_costs_what_its_value_costs_as_a_literal()
    {
        var byVariable = Cost("query ($n: Int, $f: FilmFilter, $and: [FilmFilter!]) { films(first: $n, filter: $f, filters: $and) { nodes { name } } top(filter: {not: $f}) }");
        var filter = new Dictionary<string, object?>
        {
            ["title"] = "x",
            ["and"] = new object?[] { new Dictionary<string, object?> { ["title"] = "y" }, new Dictionary<string, object?> { ["year"] = 1 } },
        };
        var byLiteral = Cost("""
            { films(first: 4, filter: {title: "x", and: [{title: "y"}, {year: 1}]}, filters: []) { nodes { name } } top(filter: {not: {title: "x", and: [{title: "y"}, {year: 1}]}}) }
            """);

        Assert.True(byVariable.DependsOnVariables);
        Assert.False(byLiteral.DependsOnVariables);
        Assert.Equal(
            byLiteral.Estimate(None),
            byVariable.Estimate(new Dictionary<string, object?> { ["n"] = 4, ["f"] = filter, ["and"] = Array.Empty<object?>() }));
    }

    [Fact]
    public void A_variable_left_out_or_null_slices_nothing()
    {
        var cost = Cost("query ($n: Int) { films(first: $n) { nodes { name } } }");

        Assert.Equal(152, cost.Estimate(None).FieldCost);
        Assert.Equal(152, cost.Estimate(new Dictionary<string, object?> { ["n"] = null }).FieldCost);
    }

    [Fact]
    public void A_variable_that_is_worth_nothing_changes_nothing() =>
        Assert.False(Cost("query ($id: ID) { film(id: $id) { name } }").DependsOnVariables);

    [Fact]
    public void Too_high_a_cost_is_refused_with_the_limit_and_the_value()
    {
        var cost = Cost("query Many($n: Int) { users(max: $n) { age } }", new DocumentLimits { MaxFieldCost = 100, MaxTypeCost = 200 });

        Assert.Null(cost.Check(new Dictionary<string, object?> { ["n"] = 49 }));
        var error = cost.Check(new Dictionary<string, object?> { ["n"] = 50 })!;
        Assert.Equal("Operation \"Many\" has a field cost of 101, more than the limit of 100: ask for shorter lists or in several operations.", error.Message);
        Assert.Equal(ErrorCodes.CostLimitExceeded, error.Code);
        Assert.Equal((101.0, 100.0), (error.Extensions!["fieldCost"], error.Extensions["maxFieldCost"]));
    }

    [Fact]
    public void Types_have_a_limit_of_their_own()
    {
        var error = Cost("{ users(max: 10) { name } }", new DocumentLimits { MaxTypeCost = 10 }).Check(None)!;
        Assert.Equal("The operation has a type cost of 11, more than the limit of 10: ask for shorter lists or in several operations.", error.Message);
    }

    [Theory]
    [InlineData("{ either(first: 1) { name } }", null)]
    [InlineData("{ either { name } }", "Field \"either\" needs exactly one of its arguments \"first\" or \"last\", not 0.")]
    [InlineData("{ either(first: 1, last: 1) { name } }", "Field \"either\" needs exactly one of its arguments \"first\" or \"last\", not 2.")]
    [InlineData("{ either(first: 1, last: null) { name } }", null)]
    public void One_slicing_argument_can_be_required(string text, string? error) => Assert.Equal(error, Cost(text).Check(None)?.Message);

    [Fact]
    public void Fragments_that_multiply_a_thousandfold_are_priced_in_no_more_steps_than_there_are_fragments()
    {
        var fragments = string.Concat(Enumerable.Range(0, 190).Select(i => $"fragment F{i} on User {{ a: friends {{ ...F{i + 1} }} b: friends {{ ...F{i + 1} }} }} "));

        var error = Cost($"{{ some {{ ...F0 }} }} {fragments} fragment F190 on User {{ name }}").Check(None)!;

        Assert.Equal(ErrorCodes.CostLimitExceeded, error.Code);
    }

    [Fact]
    public void A_weight_that_is_no_number_is_a_mistake_of_the_schema()
    {
        var schema = Build("type Query { a: Query @cost(weight: \"much\") }");
        var document = Pets.Parse("{ a { __typename } }");

        var exception = Assert.Throws<InvalidOperationException>(() => OperationCost.Of(schema, document, Operation(document)));
        Assert.Equal("schema.graphql:1:23: the weight \"much\" of @cost is not a number.", exception.Message);
    }

    private static Schema Build(string sdl)
    {
        var result = SchemaBuilder.Build(CostDirectives.Definitions, new Source(sdl, "schema.graphql"));
        Assert.Empty(result.Errors.Select(error => error.Message));
        return result.Schema!;
    }

    private static OperationCost Cost(string text, DocumentLimits? limits = null)
    {
        var document = Pets.Parse(text);
        var options = new ValidationOptions { Limits = limits ?? DocumentLimits.Default };
        return OperationCost.Of(Films, document, Operation(document), options);
    }

    private static OperationDefinitionNode Operation(DocumentNode document) => document.Definitions.OfType<OperationDefinitionNode>().First();
}
