using System.Text.Json;
using Partnership.Graph.Engine.SchemaDiff;
using Partnership.Graph.Engine.Tests.TypeSystem;

namespace Partnership.Graph.Engine.Tests.Oracle;

/// <summary>
/// What graphql-js finds breaking or dangerous, we find so too, and nothing else. Where we know more (enums that are only
/// given, defaults that were not there before, root types, @oneOf) there is no case here.
/// </summary>
public sealed class SchemaComparisonOracleTests
{
    private const string Query = "type Query { query: Int }";

    private static readonly (string Before, string After)[] Cases =
    [
        ("type A { a: Int } type B { a: Int }", "type A { a: Int }"),
        ("type A { a: Int }", "interface A { a: Int }"),
        ("type A { a: Int b: Int }", "type A { a: Int }"),
        ("type A { a: Int }", "type A { a: Int b: Int }"),
        ("type A { a: Int }", "type A { a: Int! }"),
        ("type A { a: Int! }", "type A { a: Int }"),
        ("type A { a: [Int!] }", "type A { a: [Int] }"),
        ("type A { a: [Int] }", "type A { a: [Int!]! }"),
        ("type A { a: Int }", "type A { a: [Int] }"),
        ("type A { a(b: Int): Int }", "type A { a: Int }"),
        ("type A { a: Int }", "type A { a(b: Int): Int }"),
        ("type A { a: Int }", "type A { a(b: Int!): Int }"),
        ("type A { a: Int }", "type A { a(b: Int! = 1): Int }"),
        ("type A { a(b: Int): Int }", "type A { a(b: Int!): Int }"),
        ("type A { a(b: Int!): Int }", "type A { a(b: Int): Int }"),
        ("type A { a(b: [Int!]!): Int }", "type A { a(b: [Int]): Int }"),
        ("type A { a(b: Int): Int }", "type A { a(b: [Int]): Int }"),
        ("type A { a(b: Int = 1): Int }", "type A { a(b: Int = 2): Int }"),
        ("type A { a(b: Int = 1): Int }", "type A { a(b: Int): Int }"),
        ("type A { a(b: I = { x: 1, y: 2 }): Int } input I { x: Int y: Int }", "type A { a(b: I = { y: 2, x: 1 }): Int } input I { x: Int y: Int }"),
        ("input A { a: Int b: Int }", "input A { a: Int }"),
        ("input A { a: Int }", "input A { a: Int b: Int }"),
        ("input A { a: Int }", "input A { a: Int b: Int! }"),
        ("input A { a: Int }", "input A { a: Int! }"),
        ("input A { a: Int! }", "input A { a: Int }"),
        ("type A { a: E } enum E { P Q }", "type A { a: E } enum E { P }"),
        ("type A { a: E } enum E { P }", "type A { a: E } enum E { P Q }"),
        ("union U = A | B type A { a: Int } type B { a: Int }", "union U = A type A { a: Int } type B { a: Int }"),
        ("union U = A type A { a: Int } type B { a: Int }", "union U = A | B type A { a: Int } type B { a: Int }"),
        ("type A implements I { a: Int } interface I { a: Int }", "type A { a: Int } interface I { a: Int }"),
        ("type A { a: Int } interface I { a: Int }", "type A implements I { a: Int } interface I { a: Int }"),
        ("directive @d on FIELD", ""),
        ("directive @d on FIELD | QUERY", "directive @d on FIELD"),
        ("directive @d repeatable on FIELD", "directive @d on FIELD"),
        ("directive @d(a: Int) on FIELD", "directive @d on FIELD"),
        ("directive @d on FIELD", "directive @d(a: Int!) on FIELD"),
    ];

    [Fact]
    public async Task Breaking_and_dangerous_changes_are_those_of_graphql_js()
    {
        var pairs = Cases.Select(pair => new { before = $"{pair.Before} {Query}", after = $"{pair.After} {Query}" }).ToList();
        var theirs = await GraphQLJs.AskAsync(new { ask = "changes", pairs }, TestContext.Current.CancellationToken);

        Assert.Equal(
            pairs.Zip(theirs.EnumerateArray(), (pair, answer) => Verdict(pair.before, pair.after, Count(answer, "breaking"), Count(answer, "dangerous"))),
            pairs.Select(pair => OurVerdict(pair.before, pair.after)));
    }

    private static string OurVerdict(string before, string after)
    {
        var changes = SchemaComparison.Compare(SchemaDocument.Valid(before), SchemaDocument.Valid(after));
        return Verdict(
            before,
            after,
            changes.Count(change => change.Criticality == ChangeCriticality.Breaking),
            changes.Count(change => change.Criticality == ChangeCriticality.Dangerous));
    }

    private static string Verdict(string before, string after, int breaking, int dangerous) =>
        $"{before} → {after}: {breaking} breaking, {dangerous} dangerous";

    private static int Count(JsonElement answer, string criticality) => answer.GetProperty(criticality).GetArrayLength();
}
