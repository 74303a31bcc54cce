namespace Partnership.Graph.Engine.Tests.SchemaDiff;

public sealed class FieldChangesTests
{
    [Fact]
    public void A_removed_field_breaks_clients_and_its_deprecation_is_told() =>
        Assert.Equal(
            [
                "Breaking FieldRemoved A.b: Field A.b was removed. It had not been deprecated.",
                "Breaking FieldRemoved A.c: Field A.c was removed. It had been deprecated: Ask for a.",
            ],
            Difference.Between("type A { a: Int b: Int c: Int @deprecated(reason: \"Ask for a.\") }", "type A { a: Int }"));

    [Fact]
    public void An_added_field_is_safe() =>
        Assert.Equal(
            ["Safe FieldAdded A.b: Field A.b: [Int!] was added."],
            Difference.Between("interface A { a: Int }", "interface A { a: Int b: [Int!] }"));

    [Theory]
    [InlineData("Int", "Int!")]
    [InlineData("[Int]", "[Int!]!")]
    [InlineData("[[Int]!]", "[[Int!]!]")]
    public void A_field_that_promises_more_is_safe(string before, string after) =>
        Assert.Equal(
            [$"Safe FieldTypeChanged A.a: Field A.a had type {before} and has type {after} now."],
            Difference.Between($"type A {{ a: {before} }}", $"type A {{ a: {after} }}"));

    [Theory]
    [InlineData("Int!", "Int")]
    [InlineData("[Int!]", "[Int]")]
    [InlineData("Int", "[Int]")]
    [InlineData("[Int]", "Int")]
    [InlineData("Int", "Float")]
    [InlineData("Int", "Float!")]
    public void A_field_that_promises_less_or_something_else_breaks_clients(string before, string after) =>
        Assert.Equal(
            [$"Breaking FieldTypeChanged A.a: Field A.a had type {before} and has type {after} now."],
            Difference.Between($"type A {{ a: {before} }}", $"type A {{ a: {after} }}"));

    [Theory]
    [InlineData("", "@deprecated(reason: \"New.\")", "FieldDeprecated", "A.a is deprecated now: New.")]
    [InlineData("@deprecated", "", "FieldDeprecationRemoved", "A.a is not deprecated any more.")]
    [InlineData("@deprecated(reason: \"Old.\")", "@deprecated(reason: \"New.\")", "FieldDeprecationReasonChanged", "The reason why A.a is deprecated was \"Old.\" and is \"New.\" now.")]
    public void A_deprecation_is_safe(string before, string after, string kind, string message) =>
        Assert.Equal(
            [$"Safe {kind} A.a: {message}"],
            Difference.Between($"type A {{ a: Int {before} }}", $"type A {{ a: Int {after} }}"));

    [Fact]
    public void Another_description_is_safe() =>
        Assert.Equal(
            ["Safe FieldDescriptionChanged A.a: A.a has a description now."],
            Difference.Between("type A { a: Int }", "type A { \"New.\" a: Int }"));
}
