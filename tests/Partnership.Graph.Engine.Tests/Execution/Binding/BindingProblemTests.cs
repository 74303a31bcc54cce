using Partnership.Graph.Engine.Execution.Binding;

namespace Partnership.Graph.Engine.Tests.Execution.Binding;

/// <summary>Everything that does not fit between schema and code, one test for each kind.</summary>
public sealed class BindingProblemTests
{
    [Fact]
    public void A_field_without_resolver_or_property() => Problem(
        "type Query { school: School } type School { name: String! urn: Int! }",
        "test.graphql:1:59: School.urn has no resolver and School has no property Urn: add a method GetUrn to SchoolResolvers, or the property.",
        builder => builder.BindRuntimeType<School>().AddResolver(typeof(SchoolQuery), "Query"));

    [Fact]
    public void A_root_field_without_resolver() => Problem(
        "type Query { school: Int }",
        "test.graphql:1:14: Query.school has no resolver: add a method GetSchool to QueryResolvers.");

    [Fact]
    public void A_property_cannot_take_arguments() => Problem(
        "type Query { school: School } type School { name(short: Boolean): String! }",
        "test.graphql:1:45: School.Name answers name, but the field has arguments, which a property cannot take: add a resolver method GetName.",
        builder => builder.BindRuntimeType<School>().AddResolver(typeof(SchoolQuery), "Query"));

    [Fact]
    public void A_resolver_method_without_field() => Problem(
        "type Query { schol: School } type School { name: String! }",
        "test.graphql:1:1: SchoolQuery.GetSchool answers no field: Query has no field \"school\". Did you mean \"schol\"? Rename the method, add the field, or make the method private.",
        builder => builder.BindRuntimeType<School>().AddResolver(typeof(SchoolQuery), "Query").AddResolver(typeof(ScholQuery), "Query"));

    [Fact]
    public void Resolvers_for_a_type_that_is_not_there() => Problem(
        "type Query { school: School } type School { name: String! }",
        "SchoolsResolvers is for type Schools, but the schema has no object or interface type of that name. Did you mean \"School\"?",
        builder => builder.BindRuntimeType<School>().AddResolver(typeof(SchoolQuery), "Query").AddResolver(typeof(SchoolsResolvers)));

    [Fact]
    public void Two_methods_for_one_field() => Problem(
        "type Query { school: School } type School { name: String! }",
        "test.graphql:1:14: OtherSchoolQuery.GetSchool and SchoolQuery.GetSchool both answer Query.school: keep one.",
        builder => builder.BindRuntimeType<School>().AddResolver(typeof(SchoolQuery), "Query").AddResolver(typeof(OtherSchoolQuery), "Query"));

    [Fact]
    public void A_parameter_that_is_nothing() => Problem(
        "type Query { text(name: String): String }",
        "test.graphql:1:14: ParameterQuery.GetText(nme) is string, which is neither the parent, an argument of text nor a type services have: name it like an argument, or drop it.",
        builder => builder.AddResolver(typeof(ParameterQuery), "Query"),
        ignore: "does not take argument");

    [Fact]
    public void An_argument_that_no_parameter_takes() => Problem(
        "type Query { text(name: String): String }",
        "test.graphql:1:19: NoParameterQuery.GetText does not take argument \"name\", so what clients give for it would be ignored: add a parameter name, or drop the argument.",
        builder => builder.AddResolver(typeof(NoParameterQuery), "Query"));

    [Fact]
    public void A_service_that_is_not_registered() => Problem(
        "type Query { text: String }",
        "test.graphql:1:14: ServiceQuery.GetText(service) is IFormattable, which is neither the parent, an argument of text nor a registered service: name it like an argument, register the service, or drop it.",
        builder => builder.AddResolver(typeof(ServiceQuery), "Query").CheckServices(_ => false));

    [Fact]
    public void A_resolver_class_with_state_that_is_not_registered() => Problem(
        "type Query { text: String }",
        "StatefulQuery has state or takes services, so it has to be registered as a service.",
        builder => builder.AddResolver<StatefulQuery>("Query").CheckServices(_ => false));

    [Theory]
    [InlineData("[Int]", "give a list, such as IReadOnlyList<T>.")]
    [InlineData("Boolean", "string cannot be written as Boolean; give bool.")]
    [InlineData("Float", "string cannot be written as Float; give double, float, decimal or int.")]
    [InlineData("School", "objects of type School are School; give that, or bind the type to another C# type.")]
    [InlineData("Either", "no type of Either is a string; give what they have in common, such as a base record or interface.")]
    [InlineData("String!", "give string, which is never null, or drop the ! in the schema.")]
    public void A_result_whose_type_or_nullability_differs(string type, string rule) => Problem(
        $"type Query {{ text: {type} school: School }} type School {{ name: String! }} union Either = School",
        $"test.graphql:1:14: NoParameterQuery.GetText gives string?, but the field's type is {type}: {rule}",
        builder => builder.BindRuntimeType<School>().AddResolver(typeof(NoParameterQuery), "Query").AddResolver(typeof(SchoolQuery), "Query"));

    [Fact]
    public void Nullability_of_items_that_differs() => Problem(
        "type Query { texts: [String!]! numbers: [Int!] }",
        "test.graphql:1:32: ItemsQuery.GetNumbersAsync gives int?[]?, but the field's type is [Int!]: give int, which is never null, or drop the ! in the schema.",
        builder => builder.AddResolver(typeof(ItemsQuery), "Query"));

    [Fact]
    public void Nullability_of_a_parameter_that_differs() => Problem(
        "type Query { text(first: Int = 25): String }",
        "test.graphql:1:19: FirstQuery.GetText(first) is int, but Int can be null: declare it as int?, or add a ! in the schema.",
        builder => builder.AddResolver(typeof(FirstQuery), "Query"));

    [Fact]
    public void Nullability_of_a_field_of_an_input_record_that_differs() => Problem(
        "type Query { text(input: Input!): String } input Input { name: String }",
        "test.graphql:1:58: Input.Name is string, but String can be null or left out: declare it as string?, or add a ! in the schema.",
        builder => builder.AddResolver(typeof(InputQuery), "Query"));

    [Fact]
    public void A_parameter_of_another_type() => Problem(
        "type Query { text(first: Boolean!): String }",
        "test.graphql:1:19: FirstQuery.GetText(first) is int, which cannot be read from Boolean: declare it as bool.",
        builder => builder.AddResolver(typeof(FirstQuery), "Query"));

    [Fact]
    public void An_input_field_without_member() => Problem(
        "type Query { text(input: Input!): String } input Input { name: String! urn: Int }",
        "test.graphql:1:72: Input has no constructor parameter or settable property for field urn of Input: add one, or drop the field.",
        builder => builder.AddResolver(typeof(InputQuery), "Query"));

    [Fact]
    public void An_input_record_that_cannot_be_made() => Problem(
        "type Query { text(input: Input!): String } input Input { nom: String! }",
        "test.graphql:1:19: InputQuery.GetText(input) is Input, which cannot be made of input object Input: declare a record whose constructor's parameters are named like its fields.",
        builder => builder.AddResolver(typeof(InputQuery), "Query"));

    [Fact]
    public void An_enum_value_without_member() => Problem(
        "type Query { phase: Phase } enum Phase { PRIMARY ALL_THROUGH }",
        "test.graphql:1:50: Value ALL_THROUGH of enum Phase has no member in OnePhase (used by PhaseQuery<OnePhase>.GetPhase): add one, or drop the value.",
        builder => builder.AddResolver(typeof(PhaseQuery<OnePhase>), "Query"));

    [Fact]
    public void An_enum_member_without_value() => Problem(
        "type Query { phase: Phase } enum Phase { PRIMARY }",
        "test.graphql:1:29: TwoPhases.AllThrough (used by PhaseQuery<TwoPhases>.GetPhase) is no value of enum Phase: add the value, or drop the member.",
        builder => builder.AddResolver(typeof(PhaseQuery<TwoPhases>), "Query"));

    [Fact]
    public void An_object_type_without_runtime_type() => Problem(
        "type Query { school: School } type School { name: String! }",
        "test.graphql:1:31: Object type School has no runtime type: say which C# type its objects have with BindRuntimeType<T>(\"School\").",
        builder => builder.AddResolver(typeof(SchoolQuery), "Query"));

    [Fact]
    public void A_root_type_with_a_runtime_type() => Problem(
        "type Query { school: School } type School { name: String! }",
        "test.graphql:1:1: School is bound to root type Query, which has no objects: answer its fields with QueryResolvers.",
        builder => builder.BindRuntimeType<School>().BindRuntimeType<School>("Query").AddResolver(typeof(SchoolQuery), "Query"));

    [Fact]
    public void A_runtime_type_without_object_type() => Problem(
        "type Query { school: School } type School { name: String! }",
        "School is bound to type Schol, but the schema has no object type of that name. Did you mean \"School\"?",
        builder => builder.BindRuntimeType<School>().BindRuntimeType<School>("Schol").AddResolver(typeof(SchoolQuery), "Query"));

    [Fact]
    public void Two_types_of_a_union_with_one_runtime_type() => Problem(
        "type Query { school: School either: Either } type School { name: String! } type Academy { name: String! } union Either = School | Academy",
        "test.graphql:1:107: School and Academy of Either have the same runtime type School, so their objects cannot be told apart: give each a C# type of its own.",
        builder => builder.BindRuntimeType<School>().BindRuntimeType<School>("Academy").AddResolver(typeof(SchoolQuery), "Query").AddResolver(typeof(EitherQuery), "Query"));

    [Fact]
    public void A_custom_scalar_nobody_can_write() => Problem(
        "type Query { school: Code } scalar Code",
        "test.graphql:1:14: SchoolQuery.GetSchool gives School, but the field's type is Code: School cannot be written as Code; give a type that is IParsable<T> or IUtf8SpanFormattable, or say how with AddScalar.",
        builder => builder.AddResolver(typeof(SchoolQuery), "Query"));

    [Fact]
    public void A_custom_scalar_nobody_can_read() => Problem(
        "type Query { text(code: Code): String } scalar Code",
        "test.graphql:1:19: CodeQuery.GetText(code) is School?, which cannot be read from Code: declare it as string or a type that is IParsable<T>, or say how with AddScalar.",
        builder => builder.AddResolver(typeof(CodeQuery), "Query"));

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var result = Bind("type Query { a: Int b: Int school: School } type School { name: String! }", _ => { });

        Assert.False(result.Succeeded);
        Assert.Equal(4, result.Problems.Count);
        var refusal = Assert.Throws<InvalidOperationException>(result.OrThrow);
        Assert.StartsWith("The schema and the resolvers do not fit (4):", refusal.Message, StringComparison.Ordinal);
    }

    private static BindingResult Bind(string sdl, Action<ExecutableSchemaBuilder> bind)
    {
        var builder = new ExecutableSchemaBuilder(ExecutableTestSchema.SchemaOf(sdl));
        bind(builder);
        return builder.Build();
    }

    private static IReadOnlyList<string> Problems(string sdl, Action<ExecutableSchemaBuilder> bind) =>
        [.. Bind(sdl, bind).Problems.Select(problem => problem.ToString())];

    private static void Problem(string sdl, string expected, Action<ExecutableSchemaBuilder>? bind = null, string ignore = "nothing") =>
        Assert.Equal([expected], Problems(sdl, bind ?? (_ => { })).Where(problem => !problem.Contains(ignore, StringComparison.Ordinal)));

    private enum OnePhase
    {
        Primary,
    }

    private enum TwoPhases
    {
        Primary,
        AllThrough,
    }

    private sealed record School(string Name);

    private sealed record Input(string Name);

    private static class SchoolQuery
    {
        public static School GetSchool() => new("");
    }

    private static class OtherSchoolQuery
    {
        public static School GetSchool() => new("");
    }

    private static class ScholQuery
    {
        public static School GetSchol() => new("");
    }

    private static class EitherQuery
    {
        public static School GetEither() => new("");
    }

    private static class SchoolsResolvers
    {
        public static int GetName() => 0;
    }

    private static class ParameterQuery
    {
        public static string? GetText(string? nme) => nme;
    }

    private static class NoParameterQuery
    {
        public static string? GetText() => null;
    }

    private static class ServiceQuery
    {
        public static string? GetText(IFormattable service) => service.ToString();
    }

    private sealed class StatefulQuery(Version state)
    {
        public string? GetText() => state.ToString();
    }

    private static class ItemsQuery
    {
        public static IReadOnlyList<string> GetTexts() => [];

        public static Task<int?[]?> GetNumbersAsync() => Task.FromResult<int?[]?>(null);
    }

    private static class FirstQuery
    {
        public static string? GetText(int first) => first == 0 ? null : "";
    }

    private static class InputQuery
    {
        public static string? GetText(Input input) => input.Name;
    }

    private static class PhaseQuery<T>
    {
        public static T GetPhase() => default!;
    }

    private static class CodeQuery
    {
        public static string? GetText(School? code) => code?.Name;
    }
}
