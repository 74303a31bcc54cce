using System.Globalization;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>6.1.2 Coercing variable values.</summary>
public sealed class VariableCoercionTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        """
        type Query {
          int(x: Int): String
          float(x: Float): String
          boolean(x: Boolean): String
          id(x: ID): String
          ids(x: [ID!]): String
          text(x: String): String
          phase(x: Phase): String
          list(x: [Int!]): String
          lists(x: [[Int]]): String
          code(x: Code): String
          school(x: SchoolInput!): String
          by(x: By): String
          limit(x: Int! = 25): String
        }
        enum Phase { PRIMARY ALL_THROUGH }
        scalar Code
        input SchoolInput { name: String! phase: Phase = ALL_THROUGH tags: [String!] parent: SchoolInput }
        input By @oneOf { urn: Int name: String }
        """,
        typeof(Query));

    [Theory]
    [InlineData("Int", "int", "-7", "-7")]
    [InlineData("Int", "int", "7.0", "7")]
    [InlineData("Int", "int", "2147483647", "2147483647")]
    [InlineData("Int", "int", "null", "null")]
    [InlineData("Float", "float", "7", "7")]
    [InlineData("Float", "float", "1.5e2", "150")]
    [InlineData("Boolean", "boolean", "true", "True")]
    [InlineData("ID", "id", "\"a\"", "a")]
    [InlineData("ID", "id", "12345678901234567890", "12345678901234567890")]
    [InlineData("String", "text", "\"é\"", "é")]
    [InlineData("Phase", "phase", "\"ALL_THROUGH\"", "AllThrough")]
    [InlineData("[Int!]", "list", "[1,2]", "1,2")]
    [InlineData("[Int!]", "list", "3", "3")]
    [InlineData("[[Int]]", "lists", "[[1],[2,null]]", "[1],[2,]")]
    [InlineData("[[Int]]", "lists", "[1,[2]]", "[1],[2]")]
    [InlineData("Code", "code", "\"c-9\"", "Code { Number = 9 }")]
    public Task A_value_of_the_type_is_accepted(string type, string field, string value, string expected) => Schema.ShouldAnswer(
        $"query($x: {type}) {{ {field}(x: $x) }}",
        $$$"""{"data":{"{{{field}}}":"{{{expected}}}"}}""",
        $$"""{"x":{{value}}}""");

    [Theory]
    [InlineData("Int", "int", "1.5", """Variable "$x" got invalid value 1.5: expected a whole number from -2147483648 to 2147483647.""")]
    [InlineData("Int", "int", "2147483648", """Variable "$x" got invalid value 2147483648: expected a whole number from -2147483648 to 2147483647.""")]
    [InlineData("Int", "int", "\"7\"", """Variable "$x" got invalid value "7": expected a whole number from -2147483648 to 2147483647.""")]
    [InlineData("Int", "int", "[1]", """Variable "$x" got invalid value a list: expected a whole number from -2147483648 to 2147483647.""")]
    [InlineData("Float", "float", "1e999", """Variable "$x" got invalid value 1e999: expected a finite number.""")]
    [InlineData("Boolean", "boolean", "1", """Variable "$x" got invalid value 1: expected true or false.""")]
    [InlineData("ID", "id", "1.5", """Variable "$x" got invalid value 1.5: expected an ID: a string or a whole number.""")]
    [InlineData("String", "text", "{}", """Variable "$x" got invalid value an object: expected a string.""")]
    [InlineData("String", "text", "\"\\ud800\"", """Variable "$x": it holds a string that is not valid Unicode.""")]
    [InlineData("Phase", "phase", "\"PRIMRY\"", """Variable "$x": value "PRIMRY" does not exist in enum Phase. Did you mean "PRIMARY"?""")]
    [InlineData("Phase", "phase", "1", """Variable "$x" got invalid value 1: Phase is one of the names of its values.""")]
    [InlineData("[Int!]", "list", "[1,null]", """Variable "$x[1]" got invalid value null: expected non-nullable type Int! not to be null.""")]
    [InlineData("Code", "code", "\"9\"", """Variable "$x" got invalid value "9": '9' is no code; codes look like c-9.""")]
    [InlineData("SchoolInput!", "school", "null", """Variable "$x" got invalid value null: expected non-nullable type SchoolInput! not to be null.""")]
    [InlineData("SchoolInput!", "school", "5", """Variable "$x" got invalid value 5: SchoolInput is an input object.""")]
    [InlineData("SchoolInput!", "school", "{}", """Variable "$x": field "name" of required type String! was not given.""")]
    [InlineData("SchoolInput!", "school", """{"name":"a","tags":["b",7]}""", """Variable "$x.tags[1]" got invalid value 7: expected a string.""")]
    [InlineData("SchoolInput!", "school", """{"name":"a","parent":{"name":null}}""", """Variable "$x.parent.name" got invalid value null: expected non-nullable type String! not to be null.""")]
    [InlineData("SchoolInput!", "school", """{"name":"a","nam":"b"}""", """Variable "$x": field "nam" is not defined by type SchoolInput. Did you mean "name"?""")]
    [InlineData("By", "by", """{"urn":1,"name":"a"}""", """Variable "$x": exactly one field of OneOf input object By has to be given, and not as null.""")]
    [InlineData("By", "by", """{"urn":null}""", """Variable "$x": exactly one field of OneOf input object By has to be given, and not as null.""")]
    public async Task A_value_that_is_not_of_the_type_is_refused_with_its_place(string type, string field, string value, string message)
    {
        var errors = await Schema.ErrorsOf($"query($x: {type}) {{ {field}(x: $x) }}", $$"""{"x":{{value}}}""");

        var error = Assert.Single(errors);
        Assert.Equal(message, error.Message);
        Assert.Equal(ErrorCodes.BadUserInput, error.Code);
        Assert.Equal((1, 7), (error.Locations[0].Line, error.Locations[0].Column));
    }

    [Fact]
    public Task All_problems_are_told_at_once_and_nothing_is_executed() => Schema.ShouldAnswer(
        "query($x: Int!, $y: SchoolInput!) { int(x: $x) school(x: $y) }",
        """
        {"errors":[
          {"message":"Variable \"$x\": a value of required type Int! was not provided.","locations":[{"line":1,"column":7}],"extensions":{"code":"BAD_USER_INPUT"}},
          {"message":"Variable \"$y.phase\" got invalid value 1: Phase is one of the names of its values.","locations":[{"line":1,"column":17}],"extensions":{"code":"BAD_USER_INPUT"}},
          {"message":"Variable \"$y\": field \"name\" of required type String! was not given.","locations":[{"line":1,"column":17}],"extensions":{"code":"BAD_USER_INPUT"}}]}
        """,
        """{"y":{"phase":1}}""");

    [Fact]
    public async Task No_more_problems_are_told_than_the_options_allow()
    {
        var schema = ExecutableTestSchema.Of(
            "type Query { list(x: [Int!]): String }", typeof(ListQuery), options: new ExecutorOptions { MaxVariableErrors = 2 });

        var errors = await schema.ErrorsOf("query($x: [Int!]) { list(x: $x) }", """{"x":[true,true,true]}""");

        Assert.Equal(3, errors.Count);
        Assert.Equal("There are more than 2 errors with the variables; only the first are shown.", errors[2].Message);
    }

    [Fact]
    public async Task Of_very_many_values_that_an_argument_cannot_take_the_first_are_told()
    {
        var values = string.Join(',', Enumerable.Repeat("\"\"", 10_000));

        var errors = await Schema.ErrorsOf("query($x: [ID!]) { ids(x: $x) }", $$"""{"x":[{{values}}]}""");

        var error = Assert.Single(errors);
        Assert.StartsWith("""Argument "x[0]" got invalid value "": """, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("These are the first 20; the rest was not looked at.", error.Message, StringComparison.Ordinal);
        Assert.Contains("\"x[19]\"", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\"x[20]\"", error.Message, StringComparison.Ordinal);
        Assert.Equal("x[0]", error.Extensions!["argument"]);
    }

    [Fact]
    public Task Defaults_stand_in_for_what_was_left_out() => Schema.ShouldAnswer(
        """query($x: SchoolInput! = {name: "D"}, $n: Int! = 3) { school(x: $x) int(x: $n) limit }""",
        """{"data":{"school":"D AllThrough","int":"3","limit":"25"}}""");

    [Fact]
    public async Task A_variable_that_was_left_out_leaves_its_argument_or_field_out()
    {
        const string Document = """query($l: Int, $p: Phase, $t: [String!]) { limit(x: $l) school(x: {name: "a", phase: $p, tags: $t}) }""";

        await Schema.ShouldAnswer(Document, """{"data":{"limit":"25","school":"a AllThrough"}}""");
        await Schema.ShouldAnswer(Document, """{"data":{"limit":"5","school":"a Primary [t]"}}""", """{"l":5,"p":"PRIMARY","t":"t"}""");
    }

    [Fact]
    public Task Null_for_a_non_null_argument_fails_its_field_alone() => Schema.ShouldAnswer(
        "query($l: Int) { limit(x: $l) int(x: 1) }",
        """
        {"errors":[{"message":"Argument \"x\": expected non-nullable type Int! not to be null, as variable \"$l\" is.",
          "locations":[{"line":1,"column":18}],"path":["limit"],"extensions":{"code":"BAD_USER_INPUT","argument":"x"}}],
         "data":{"limit":null,"int":"1"}}
        """,
        """{"l":null}""");

    [Fact]
    public async Task Variables_that_are_no_object_are_refused()
    {
        var errors = await Schema.ErrorsOf("{ int }", "[1]");

        Assert.Equal(ErrorCodes.BadRequest, Assert.Single(errors).Code);
    }

    private enum Phase
    {
        Primary,
        AllThrough,
    }

    [Theory]
    [InlineData("[\"c-9\"]")]
    [InlineData("{}")]
    [InlineData("\"9\"")]
    public async Task A_literal_that_is_no_value_of_a_custom_scalar_is_a_mistake_of_the_document(string literal)
    {
        var errors = await Schema.ErrorsOf($"{{ code(x: {literal}) }}");

        Assert.Equal(ErrorCodes.ValidationFailed, Assert.Single(errors).Code);
        Assert.StartsWith($"Expected a value of type \"Code\", found {literal}.", errors[0].Message, StringComparison.Ordinal);
    }

    private readonly record struct Code(int Number) : IParsable<Code>
    {
        public static Code Parse(string s, IFormatProvider? provider) =>
            TryParse(s, provider, out var code) ? code : throw new FormatException($"'{s}' is no code; codes look like c-9.");

        public static bool TryParse(string? s, IFormatProvider? provider, out Code result)
        {
            var number = 0;
            var isCode = s is ['c', '-', ..] && int.TryParse(s.AsSpan(2), CultureInfo.InvariantCulture, out number);
            result = new Code(number);
            return isCode;
        }
    }

    private sealed record SchoolInput(string Name, Phase? Phase, IReadOnlyList<string>? Tags, SchoolInput? Parent);

    private sealed record By(int? Urn, string? Name);

    private static class ListQuery
    {
        public static string? List(int[]? x) => x?.Length.ToString(CultureInfo.InvariantCulture);
    }

    private static class Query
    {
        public static string? Int(int? x) => Text(x);

        public static string? Float(double? x) => Text(x);

        public static string? Boolean(bool? x) => Text(x);

        public static string? Id(string? x) => Text(x);

        public static string? Ids(IReadOnlyList<Guid>? x) => Text(x?.Count);

        public static string? GetText(string? x) => Text(x);

        public static string? Phase(Phase? x) => Text(x);

        public static string? List(IReadOnlyList<int>? x) => x is null ? "null" : string.Join(',', x);

        public static string? Lists(IEnumerable<List<int?>?>? x) =>
            x is null ? "null" : string.Join(',', x.Select(inner => $"[{string.Join(',', inner!)}]"));

        public static string? Code(Code? x) => Text(x);

        public static string? School(SchoolInput x) => $"{x.Name} {x.Phase}{(x.Tags is null ? "" : $" [{string.Join(',', x.Tags)}]")}";

        public static string? By(By? x) => Text(x);

        public static string? Limit(int x) => Text(x);

        private static string Text(object? x) => x is null ? "null" : string.Create(CultureInfo.InvariantCulture, $"{x}");
    }
}
