namespace Partnership.Graph.Engine.Tests.SchemaDiff;

public sealed class InputValueChangesTests
{
    [Theory]
    [InlineData("type A { a(x: Int, b: Int): Int }", "type A { a(x: Int): Int }", "ArgumentRemoved A.a(b:): Argument")]
    [InlineData("directive @a(x: Int, b: Int) on FIELD", "directive @a(x: Int) on FIELD", "DirectiveArgumentRemoved @a(b:): Argument")]
    [InlineData("input A { x: Int b: Int }", "input A { x: Int }", "InputFieldRemoved A.b: Input field")]
    public void A_removed_input_breaks_clients(string before, string after, string change) =>
        Assert.Equal(
            [$"Breaking {change} {change.Split(' ')[1][..^1]} was removed. It had not been deprecated."],
            Difference.Between(before, after));

    [Theory]
    [InlineData("type A { a(x: Int): Int }", "type A { a(x: Int, b: Int!): Int }", "ArgumentAdded A.a(b:): Argument")]
    [InlineData("directive @a(x: Int) on FIELD", "directive @a(x: Int, b: Int!) on FIELD", "DirectiveArgumentAdded @a(b:): Argument")]
    [InlineData("input A { x: Int }", "input A { x: Int b: Int! }", "InputFieldAdded A.b: Input field")]
    public void A_new_required_input_breaks_clients(string before, string after, string change) =>
        Assert.Equal(
            [$"Breaking {change} {change.Split(' ')[1][..^1]} of type Int! was added and is required."],
            Difference.Between(before, after));

    [Theory]
    [InlineData("Int")]
    [InlineData("Int! = 1")]
    public void A_new_optional_input_is_dangerous(string type) =>
        Assert.StartsWith(
            "Dangerous ArgumentAdded A.a(b:): Argument A.a(b:) of type Int",
            Assert.Single(Difference.Between("type A { a: Int }", $"type A {{ a(b: {type}): Int }}")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Int!", "Int")]
    [InlineData("[Int!]!", "[Int]")]
    public void An_input_that_takes_more_is_safe(string before, string after) =>
        Assert.Equal(
            [$"Safe InputFieldTypeChanged A.a: Input field A.a had type {before} and has type {after} now."],
            Difference.Between($"input A {{ a: {before} }}", $"input A {{ a: {after} }}"));

    [Theory]
    [InlineData("Int", "Int!")]
    [InlineData("[Int]", "[Int!]")]
    [InlineData("Int", "[Int]")]
    [InlineData("[Int]", "Int")]
    [InlineData("Int", "Float")]
    public void An_input_that_takes_less_or_something_else_breaks_clients(string before, string after)
    {
        Assert.Equal(
            [$"Breaking ArgumentTypeChanged A.a(b:): Argument A.a(b:) had type {before} and has type {after} now."],
            Difference.Between($"type A {{ a(b: {before}): Int }}", $"type A {{ a(b: {after}): Int }}"));
        Assert.Equal(
            [$"Breaking DirectiveArgumentTypeChanged @a(b:): Argument @a(b:) had type {before} and has type {after} now."],
            Difference.Between($"directive @a(b: {before}) on FIELD", $"directive @a(b: {after}) on FIELD"));
    }

    [Theory]
    [InlineData("", "= 1", "has the default 1 now")]
    [InlineData("= 1", "", "has no default any more; it was 1")]
    [InlineData("= 1", "= 2", "had the default 1 and has 2 now")]
    public void Another_default_is_dangerous(string before, string after, string message)
    {
        Assert.Equal(
            [$"Dangerous ArgumentDefaultChanged A.a(b:): Argument A.a(b:) {message}."],
            Difference.Between($"type A {{ a(b: Int {before}): Int }}", $"type A {{ a(b: Int {after}): Int }}"));
        Assert.Equal(
            [$"Dangerous InputFieldDefaultChanged A.b: Input field A.b {message}."],
            Difference.Between($"input A {{ b: Int {before} }}", $"input A {{ b: Int {after} }}"));
        Assert.Equal(
            [$"Dangerous DirectiveArgumentDefaultChanged @a(b:): Argument @a(b:) {message}."],
            Difference.Between($"directive @a(b: Int {before}) on FIELD", $"directive @a(b: Int {after}) on FIELD"));
    }

    [Fact]
    public void A_default_taken_from_a_non_null_input_breaks_clients() =>
        Assert.Equal(
            ["Breaking InputFieldDefaultChanged A.b: Input field A.b has no default any more; it was 1, so it is required."],
            Difference.Between("input A { b: Int! = 1 }", "input A { b: Int! }"));

    [Theory]
    [InlineData("type A { a(b: Int): Int }", "type A { a(b: Int @deprecated): Int }", "ArgumentDeprecated A.a(b:)")]
    [InlineData("directive @a(b: Int) on FIELD", "directive @a(b: Int @deprecated) on FIELD", "DirectiveArgumentDeprecated @a(b:)")]
    [InlineData("input A { b: Int }", "input A { b: Int @deprecated }", "InputFieldDeprecated A.b")]
    public void A_deprecation_is_safe(string before, string after, string change) =>
        Assert.Equal(
            [$"Safe {change}: {change.Split(' ')[1]} is deprecated now: No longer supported"],
            Difference.Between(before, after));

    [Theory]
    [InlineData("type A { a(b: Int @deprecated): Int }", "type A { a(b: Int): Int }", "ArgumentDeprecationRemoved A.a(b:)")]
    [InlineData("directive @a(b: Int @deprecated) on FIELD", "directive @a(b: Int) on FIELD", "DirectiveArgumentDeprecationRemoved @a(b:)")]
    [InlineData("input A { b: Int @deprecated }", "input A { b: Int }", "InputFieldDeprecationRemoved A.b")]
    public void A_deprecation_taken_back_is_safe(string before, string after, string change) =>
        Assert.Equal(
            [$"Safe {change}: {change.Split(' ')[1]} is not deprecated any more."],
            Difference.Between(before, after));

    [Theory]
    [InlineData("type A { a(b: Int @deprecated(reason: \"TEXT\")): Int }", "ArgumentDeprecationReasonChanged A.a(b:)")]
    [InlineData("directive @a(b: Int @deprecated(reason: \"TEXT\")) on FIELD", "DirectiveArgumentDeprecationReasonChanged @a(b:)")]
    [InlineData("input A { b: Int @deprecated(reason: \"TEXT\") }", "InputFieldDeprecationReasonChanged A.b")]
    public void Another_reason_of_a_deprecation_is_safe(string sdl, string change) =>
        Assert.Equal(
            [$"Safe {change}: The reason why {change.Split(' ')[1]} is deprecated was \"x\" and is \"y\" now."],
            Difference.Between(Fill(sdl, "x"), Fill(sdl, "y")));

    [Theory]
    [InlineData("type A { a(\"TEXT\" b: Int): Int }", "ArgumentDescriptionChanged A.a(b:)")]
    [InlineData("directive @a(\"TEXT\" b: Int) on FIELD", "DirectiveArgumentDescriptionChanged @a(b:)")]
    [InlineData("input A { \"TEXT\" b: Int }", "InputFieldDescriptionChanged A.b")]
    public void Another_description_is_safe(string sdl, string change) =>
        Assert.Equal(
            [$"Safe {change}: The description of {change.Split(' ')[1]} was rewritten."],
            Difference.Between(Fill(sdl, "x"), Fill(sdl, "y")));

    private static string Fill(string sdl, string text) => sdl.Replace("TEXT", text, StringComparison.Ordinal);
}
