namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class DirectiveCyclesTests
{
    [Theory]
    [InlineData("directive @d(a: Int @d) on ARGUMENT_DEFINITION", "@d → @d")]
    [InlineData("directive @d(a: Int @e) on ARGUMENT_DEFINITION directive @e(a: Int @d) on ARGUMENT_DEFINITION", "@d → @e → @d")]
    [InlineData("directive @d(a: In) on INPUT_FIELD_DEFINITION input In { a: Int @d }", "@d → In → @d")]
    [InlineData("directive @d(a: In) on INPUT_OBJECT input In { a: Other } input Other @d { a: Int }", "@d → In → Other → @d")]
    [InlineData("directive @d(a: E) on ENUM_VALUE enum E { A @d }", "@d → E → @d")]
    public void A_directive_used_in_its_own_definition_is_refused(string definitions, string path) =>
        Assert.EndsWith(
            $"Directive @d is used in its own definition: {path}. Take it out there.",
            SchemaDocument.ErrorsOf($"{definitions} type Query {{ a: Int }}").First(),
            StringComparison.Ordinal);

    [Fact]
    public void Using_another_directive_is_accepted() =>
        Assert.NotNull(SchemaDocument.Valid("""
            type Query { a: Int }
            directive @d(a: Int @e) on FIELD
            directive @e(a: [In]) on ARGUMENT_DEFINITION
            input In { a: In }
            """).FindDirective("d"));
}
