namespace Partnership.Graph.Engine.Tests.SchemaDiff;

public sealed class TypeChangesTests
{
    [Theory]
    [InlineData("type A { a: Int }", "Object type")]
    [InlineData("interface A { a: Int }", "Interface")]
    [InlineData("union A = Query", "Union")]
    [InlineData("enum A { B }", "Enum")]
    [InlineData("input A { a: Int }", "Input object")]
    [InlineData("scalar A", "Scalar")]
    public void A_removed_type_breaks_clients_and_an_added_one_is_safe(string definition, string kind)
    {
        const string Query = "type Query { a: Int }";

        Assert.Equal([$"Breaking TypeRemoved A: {kind} A was removed."], Difference.Between($"{definition} {Query}", Query));
        Assert.Equal([$"Safe TypeAdded A: {kind} A was added."], Difference.Between(Query, $"{definition} {Query}"));
    }

    [Fact]
    public void A_type_of_another_kind_breaks_clients() =>
        Assert.Equal(
            ["Breaking TypeKindChanged A: Object type A became interface A."],
            Difference.Between("type A { a: Int }", "interface A { a: Int }"));

    [Theory]
    [InlineData("", "\"New.\"", "A has a description now.")]
    [InlineData("\"Old.\"", "", "A has no description any more.")]
    [InlineData("\"Old.\"", "\"New.\"", "The description of A was rewritten.")]
    public void Another_description_is_safe(string before, string after, string message) =>
        Assert.Equal(
            [$"Safe TypeDescriptionChanged A: {message}"],
            Difference.Between($"{before} scalar A", $"{after} scalar A"));

    [Theory]
    [InlineData("", "@specifiedBy(url: \"new\")", "Safe", "Scalar A says now where it is specified: new.")]
    [InlineData("@specifiedBy(url: \"old\")", "", "Dangerous", "Scalar A does not say any more where it is specified; that was old.")]
    [InlineData("@specifiedBy(url: \"old\")", "@specifiedBy(url: \"new\")", "Dangerous", "Scalar A was specified by old and is specified by new now.")]
    public void Another_specification_of_a_scalar_is_dangerous_unless_there_was_none(string before, string after, string criticality, string message) =>
        Assert.Equal(
            [$"{criticality} ScalarSpecificationChanged A: {message}"],
            Difference.Between($"scalar A {before}", $"scalar A {after}"));
}
