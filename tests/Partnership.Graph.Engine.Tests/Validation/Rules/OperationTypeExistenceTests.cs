using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>Specification 5.2.1.1.</summary>
public sealed class OperationTypeExistenceTests() : RuleTest(context => new OperationTypeExistence(context))
{
    [Fact]
    public void The_schemas_operations_are_fine() => Accepts("query A { count } mutation B { addPet } subscription C { petAdded }");

    [Fact]
    public void An_operation_the_schema_has_no_root_type_for_is_refused()
    {
        var schema = Pets.Build("type Query { a: Int }");

        var errors = Pets.Check(context => new OperationTypeExistence(context), "query A { a } mutation B { b } subscription C { c }", schema: schema);

        Assert.Equal(["The schema has no mutation operations. [1:15]", "The schema has no subscription operations. [1:32]"], errors);
    }
}
