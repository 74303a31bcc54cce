namespace Partnership.Graph.Engine.Tests.SchemaDiff;

public sealed class DirectiveChangesTests
{
    [Theory]
    [InlineData("directive @d on FIELD", "", "Breaking DirectiveRemoved @d: Directive @d was removed.")]
    [InlineData("", "directive @d on FIELD", "Safe DirectiveAdded @d: Directive @d was added.")]
    [InlineData("directive @d on FIELD | OBJECT", "directive @d on OBJECT", "Breaking DirectiveLocationRemoved @d: Directive @d cannot stand on FIELD any more.")]
    [InlineData("directive @d on FIELD", "directive @d on FIELD | OBJECT", "Safe DirectiveLocationAdded @d: Directive @d can stand on OBJECT now.")]
    [InlineData("directive @d repeatable on FIELD", "directive @d on FIELD", "Breaking DirectiveRepeatableRemoved @d: Directive @d is not repeatable any more.")]
    [InlineData("directive @d on FIELD", "directive @d repeatable on FIELD", "Safe DirectiveRepeatableAdded @d: Directive @d is repeatable now.")]
    [InlineData("directive @d on FIELD", "\"New.\" directive @d on FIELD", "Safe DirectiveDescriptionChanged @d: @d has a description now.")]
    public void A_change_of_a_directive_is_found(string before, string after, string change) =>
        Assert.Equal([change], Difference.Between(before, after));
}
