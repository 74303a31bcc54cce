using Partnership.Graph.Engine.Validation;
using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.6.1.</summary>
public sealed class ValuesOfCorrectTypeTests() : RuleTest(context => new ValuesOfCorrectType(context))
{
    [Theory]
    [InlineData("int(a: 1)")]
    [InlineData("int(a: -2147483648)")]
    [InlineData("int(a: null)")]
    [InlineData("float(a: 1)")]
    [InlineData("float(a: 12345678901234567890)")]
    [InlineData("float(a: 1.5e300)")]
    [InlineData("string(a: \"x\")")]
    [InlineData("string(a: \"\"\"x\"\"\")")]
    [InlineData("boolean(a: true)")]
    [InlineData("id(a: 1)")]
    [InlineData("id(a: \"x\")")]
    [InlineData("enum(a: SIT)")]
    [InlineData("ints(a: [1, null, 2])")]
    [InlineData("ints(a: [])")]
    [InlineData("ints(a: 1)")]
    [InlineData("ints(a: null)")]
    [InlineData("matrix(a: [[1], null])")]
    [InlineData("matrix(a: [1])")]
    [InlineData("matrix(a: 1)")]
    [InlineData("pet(a: {name: \"x\", tags: \"y\"})")]
    [InlineData("pets(a: {name: \"x\"})")]
    [InlineData("int(a: $anything)")]
    [InlineData("unknown(a: [{b: 1}])")]
    [InlineData("date(a: [1, {b: X}])")]
    public void Literals_of_the_type_are_fine(string field) => Accepts($"{{ arguments {{ {field} }} }}");

    [Theory]
    [InlineData("int(a: 1.0)", "Expected a value of type \"Int\", found 1.0. [1:22]")]
    [InlineData("int(a: \"1\")", "Expected a value of type \"Int\", found \"1\". [1:22]")]
    [InlineData("int(a: 2147483648)", "Expected a value of type \"Int\", found 2147483648. An Int has 32 bits: -2147483648 to 2147483647. [1:22]")]
    [InlineData("int(a: SIT)", "Expected a value of type \"Int\", found SIT. [1:22]")]
    [InlineData("int(a: [1])", "Expected a value of type \"Int\", found [1]. [1:22]")]
    [InlineData("int(a: {b: 1})", "Expected a value of type \"Int\", found {b: 1}. [1:22]")]
    [InlineData("nonNullInt(a: null)", "Expected a value of type \"Int!\", found null. [1:29]")]
    [InlineData("float(a: \"1\")", "Expected a value of type \"Float\", found \"1\". [1:24]")]
    [InlineData("float(a: 1e400)", "Expected a value of type \"Float\", found 1e400. That is beyond double precision. [1:24]")]
    [InlineData("string(a: 1)", "Expected a value of type \"String\", found 1. [1:25]")]
    [InlineData("string(a: BAR)", "Expected a value of type \"String\", found BAR. [1:25]")]
    [InlineData("boolean(a: 1)", "Expected a value of type \"Boolean\", found 1. [1:26]")]
    [InlineData("boolean(a: \"true\")", "Expected a value of type \"Boolean\", found \"true\". [1:26]")]
    [InlineData("id(a: 1.5)", "Expected a value of type \"ID\", found 1.5. [1:21]")]
    [InlineData("id(a: true)", "Expected a value of type \"ID\", found true. [1:21]")]
    [InlineData("enum(a: sit)", "Enum \"DogCommand\" has no value \"sit\". Did you mean \"SIT\"? [1:23]")]
    [InlineData("enum(a: JUGGLE)", "Enum \"DogCommand\" has no value \"JUGGLE\". [1:23]")]
    [InlineData("enum(a: \"SIT\")", "Expected a value of type \"DogCommand\", found \"SIT\". Enum values stand without quotes. Did you mean \"SIT\"? [1:23]")]
    [InlineData("enum(a: true)", "Expected a value of type \"DogCommand\", found true. [1:23]")]
    [InlineData("ints(a: [1, \"x\", [2]])", "Expected a value of type \"Int\", found \"x\". [1:27]", "Expected a value of type \"Int\", found [2]. [1:32]")]
    [InlineData("ints(a: \"x\")", "Expected a value of type \"[Int]\", found \"x\". [1:23]")]
    [InlineData("nonNullInts(a: [null])", "Expected a value of type \"Int!\", found null. [1:31]")]
    [InlineData("nonNullInts(a: null)", "Expected a value of type \"[Int!]!\", found null. [1:30]")]
    [InlineData("pet(a: 1)", "Expected a value of type \"PetInput\", found 1. [1:22]")]
    [InlineData("pet(a: [{name: \"x\"}])", "Expected a value of type \"PetInput\", found [{name: \"x\"}]. [1:22]")]
    [InlineData("pet(a: {name: 1, friends: {name: 2}})", "Expected a value of type \"String!\", found 1. [1:29]", "Expected a value of type \"String!\", found 2. [1:48]")]
    public void Other_literals_are_refused(string field, params string[] errors) => Refuses($"{{ arguments {{ {field} }} }}", errors);

    [Fact]
    public void Defaults_of_variables_and_arguments_of_directives_are_looked_at_too() => Refuses(
        "query ($a: Int = \"x\", $b: PetInput = {name: 1}, $c: Nothing = 1) { count @include(if: 1) }",
        "Expected a value of type \"Int\", found \"x\". [1:18]",
        "Expected a value of type \"String!\", found 1. [1:45]",
        "Expected a value of type \"Boolean!\", found 1. [1:87]");

    [Fact]
    public void A_custom_scalars_literals_are_judged_by_its_owner() => Refuses(
        new ValidationOptions { CustomScalarLiteral = (type, value) => value is Partnership.Graph.Engine.Language.StringValueNode ? null : $"{type} wants text." },
        "{ arguments { date(a: \"2026-01-01\") b: date(a: 1) c: date(a: [1]) } }",
        "Expected a value of type \"Date\", found 1. Date wants text. [1:48]",
        "Expected a value of type \"Date\", found [1]. Date wants text. [1:62]");

    [Fact]
    public void A_long_literal_is_shown_shortened()
    {
        var text = new string('x', 1_000_000);
        Refuses(
            $"{{ arguments {{ int(a: \"{text}\") }} }}",
            $"Expected a value of type \"Int\", found \"{text[..59]}…. [1:22]");
    }
}
