namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class DefaultValuesTests
{
    [Theory]
    [InlineData("Int", "1")]
    [InlineData("Int", "null")]
    [InlineData("Float", "1")]
    [InlineData("Float", "1.5e3")]
    [InlineData("String", "\"a\"")]
    [InlineData("Boolean", "true")]
    [InlineData("ID", "1")]
    [InlineData("ID", "\"a\"")]
    [InlineData("[Int!]", "[1, 2]")]
    [InlineData("[[Int]]", "1")]
    [InlineData("E", "A")]
    [InlineData("S", "{ any: [1, \"thing\"] }")]
    [InlineData("In", "{ a: 1 }")]
    [InlineData("In", "{ a: 1, in: { a: 2 } }")]
    [InlineData("One", "{ a: 1 }")]
    public void A_value_of_the_type_is_accepted(string type, string value) =>
        Assert.NotNull(SchemaDocument.Valid($"type Query {{ a(b: {type} = {value}): Int }} {Types}").QueryType.FindField("a")?.Arguments[0].DefaultValue);

    [Theory]
    [InlineData("Int", "2147483648", "2147483648 is no value of Int, the default of Query.a(b:). An Int has 32 bits: it lies between -2147483648 and 2147483647.")]
    [InlineData("Int", "\"1\"", "\"1\" is no value of Int, the default of Query.a(b:). Leave the quotes out.")]
    [InlineData("Int", "1.0", "1.0 is no value of Int, the default of Query.a(b:).")]
    [InlineData("Int!", "null", "null is no value of Int!, the default of Query.a(b:).")]
    [InlineData("Float", "1e999", "1e999 is no value of Float, the default of Query.a(b:).")]
    [InlineData("String", "1", "1 is no value of String, the default of Query.a(b:). Write text in quotes.")]
    [InlineData("Boolean", "A", "A is no value of Boolean, the default of Query.a(b:).")]
    [InlineData("ID", "1.5", "1.5 is no value of ID, the default of Query.a(b:). Write text in quotes.")]
    [InlineData("[Int]", "[1, A]", "A is no value of Int, the default of Query.a(b:).")]
    [InlineData("[Int!]", "[null]", "null is no value of Int!, the default of Query.a(b:).")]
    [InlineData("E", "\"A\"", "\"A\" is no value of E, the default of Query.a(b:). Did you mean \"A\"?")]
    [InlineData("E", "B", "B is no value of E, the default of Query.a(b:). Did you mean \"A\"?")]
    [InlineData("In", "1", "1 is no value of In, the default of Query.a(b:). Write an input object: {…}.")]
    [InlineData("In", "{ a: 1, ii: 1 }", "In has no field \"ii\", which the default of Query.a(b:) gives. Did you mean \"in\"?")]
    [InlineData("In", "{ a: 1, a: 1 }", "Field \"a\" is given twice in the default of Query.a(b:).")]
    [InlineData("In", "{}", "Field In.a of type Int! is missing in the default of Query.a(b:).")]
    [InlineData("In", "{ a: A }", "A is no value of Int, In.a in the default of Query.a(b:).")]
    [InlineData("One", "{ a: 1, b: 1 }", "Of One exactly one field has to be given, and not as null, in the default of Query.a(b:).")]
    [InlineData("One", "{ a: null }", "Of One exactly one field has to be given, and not as null, in the default of Query.a(b:).")]
    [InlineData("One", "{}", "Of One exactly one field has to be given, and not as null, in the default of Query.a(b:).")]
    public void Another_value_is_refused(string type, string value, string message) =>
        Assert.Equal(
            message,
            Assert.Single(SchemaDocument.ErrorsOf($"type Query {{ a(b: {type} = {value}): Int }} {Types}")).Split(": ", 2)[1]);

    private const string Types = """
        enum E { A }
        scalar S
        input In { a: Int! in: In }
        input One @oneOf { a: Int b: Int }
        """;
}
