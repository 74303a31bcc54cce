namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class KnownDirectivesTests
{
    [Fact]
    public void An_undefined_directive_is_refused_wherever_it_stands() =>
        Assert.Equal(
            [
                "schema", "Query", "Query.a(b:)", "Query.a", "I", "U", "E", "E.A", "In", "In.a", "S", "@d(a:)",
            ],
            SchemaDocument.ErrorsOf("""
                schema @no { query: Query }
                type Query @no { a(b: Int @no): Int @no }
                interface I @no { a: Int }
                union U @no = Query
                enum E @no { A @no }
                input In @no { a: Int @no }
                scalar S @no
                directive @d(a: Int @no) on FIELD
                """).Select(message => message.Split(" on ")[1].Split(" is not defined")[0]));

    [Fact]
    public void A_misspelt_directive_is_suggested() =>
        Assert.Equal(
            ["test.graphql:1:21: Directive @deprecate on Query.a is not defined. Did you mean \"deprecated\"?"],
            SchemaDocument.ErrorsOf("type Query { a: Int @deprecate }"));

    [Fact]
    public void A_directive_in_a_place_it_is_not_defined_for_is_refused() =>
        Assert.Equal(
            ["test.graphql:1:12: Directive @deprecated cannot stand on Query because that is OBJECT; it is defined for FIELD_DEFINITION, ARGUMENT_DEFINITION, INPUT_FIELD_DEFINITION, and ENUM_VALUE."],
            SchemaDocument.ErrorsOf("type Query @deprecated { a: Int }"));
}
