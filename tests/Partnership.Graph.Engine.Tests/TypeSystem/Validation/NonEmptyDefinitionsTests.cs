namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class NonEmptyDefinitionsTests
{
    [Theory]
    [InlineData("type A", "A is an object type without a field.")]
    [InlineData("interface A", "A is an interface without a field.")]
    [InlineData("union A", "A is a union without a member type.")]
    [InlineData("enum A", "A is an enum without a value.")]
    [InlineData("input A", "A is an input object without an input field.")]
    public void A_type_without_parts_is_refused(string definition, string message) =>
        Assert.Contains(message, Assert.Single(SchemaDocument.ErrorsOf($"type Query {{ a: Int }} {definition}")), StringComparison.Ordinal);

    [Fact]
    public void The_parts_may_come_from_an_extension() =>
        Assert.Single(SchemaDocument.Valid("type Query extend type Query { a: Int }").QueryType.Fields);
}
