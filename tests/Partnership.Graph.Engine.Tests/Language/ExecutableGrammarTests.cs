using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Language;

/// <summary>Specification 2.2 to 2.13: what the parts of an executable document become.</summary>
public sealed class ExecutableGrammarTests
{
    [Fact]
    public void Descriptions_stand_on_operations_variables_and_fragments()
    {
        var document = Document("\"An operation.\" query Q(\"A variable.\" $v: Int) { a } \"\"\"A fragment.\"\"\" fragment F on T { a }");

        var operation = (OperationDefinitionNode)document.Definitions[0];
        Assert.Equal(
            ("An operation.", "A variable.", "A fragment."),
            (operation.Description!.Value, operation.Variables[0].Description!.Value, document.Definitions[1].Description!.Value));
    }

    [Theory]
    [InlineData("query { a }", OperationType.Query, null)]
    [InlineData("{ a }", OperationType.Query, null)]
    [InlineData("mutation M { a }", OperationType.Mutation, "M")]
    [InlineData("subscription S { a }", OperationType.Subscription, "S")]
    public void An_operation_has_a_type_and_perhaps_a_name(string text, OperationType type, string? name)
    {
        var operation = Operation(text);
        Assert.Equal((type, name), (operation.Operation, operation.Name?.Value));
    }

    [Fact]
    public void A_selection_set_holds_fields_spreads_and_inline_fragments_in_order()
    {
        var selections = Operation("{ a ...F ... on T { b } ... @d { c } }").SelectionSet.Selections;

        Assert.Equal(
            [typeof(FieldNode), typeof(FragmentSpreadNode), typeof(InlineFragmentNode), typeof(InlineFragmentNode)],
            selections.Select(selection => selection.GetType()));
    }

    [Fact]
    public void A_field_has_an_alias_arguments_directives_and_a_selection_set()
    {
        var field = Field("{ b: a(c: 1, d: $e) @f @g(h: 2) { i } }");

        Assert.Equal(("b", "a", "b"), (field.Alias!.Value, field.Name.Value, field.ResponseName));
        Assert.Equal(["c", "d"], field.Arguments.Select(argument => argument.Name.Value));
        Assert.Equal(["f", "g"], field.Directives.Select(directive => directive.Name.Value));
        Assert.Equal("i", ((FieldNode)Assert.Single(field.SelectionSet!.Selections)).Name.Value);
    }

    [Fact]
    public void A_field_without_alias_answers_under_its_name()
    {
        var field = Field("{ a }");
        Assert.Equal((null, "a", null), (field.Alias, field.ResponseName, field.SelectionSet));
    }

    [Fact]
    public void A_fragment_has_a_name_a_type_condition_and_directives()
    {
        var fragment = (FragmentDefinitionNode)Document("fragment F on T @d { a }").Definitions[0];
        Assert.Equal(("F", "T", "d"), (fragment.Name.Value, fragment.TypeCondition.Name.Value, fragment.Directives[0].Name.Value));
    }

    [Fact]
    public void An_inline_fragment_may_do_without_a_type_condition()
    {
        var selections = Operation("{ ... on T { a } ... { a } }").SelectionSet.Selections;
        Assert.Equal(["T", null], selections.Cast<InlineFragmentNode>().Select(inline => inline.TypeCondition?.Name.Value));
    }

    [Theory]
    [InlineData("1", typeof(IntValueNode))]
    [InlineData("1.5", typeof(FloatValueNode))]
    [InlineData("true", typeof(BooleanValueNode))]
    [InlineData("false", typeof(BooleanValueNode))]
    [InlineData("\"a\"", typeof(StringValueNode))]
    [InlineData("\"\"\"a\"\"\"", typeof(StringValueNode))]
    [InlineData("null", typeof(NullValueNode))]
    [InlineData("A", typeof(EnumValueNode))]
    [InlineData("[1, [2]]", typeof(ListValueNode))]
    [InlineData("[]", typeof(ListValueNode))]
    [InlineData("{a: {b: 1}}", typeof(ObjectValueNode))]
    [InlineData("{}", typeof(ObjectValueNode))]
    [InlineData("$a", typeof(VariableNode))]
    public void A_value_is_of_one_of_nine_kinds(string value, Type kind) =>
        Assert.IsType(kind, Field($"{{ a(b: {value}) }}").Arguments[0].Value);

    [Fact]
    public void The_values_of_lists_and_the_fields_of_objects_keep_their_order()
    {
        var value = (ObjectValueNode)Field("{ a(b: {z: [3, 1, 2], y: 1}) }").Arguments[0].Value;

        Assert.Equal(["z", "y"], value.Fields.Select(field => field.Name.Value));
        Assert.Equal(["3", "1", "2"], ((ListValueNode)value.Fields[0].Value).Values.Cast<IntValueNode>().Select(number => number.Text));
    }

    [Fact]
    public void A_variable_has_a_type_and_perhaps_a_default_and_directives()
    {
        var variables = Operation("query ($a: Int = 1 @d, $b: [T!]!) { a }").Variables;

        Assert.Equal(["a: Int", "b: [T!]!"], variables.Select(variable => $"{variable.Variable.Name}: {variable.Type}"));
        Assert.Equal(("1", "d"), (((IntValueNode)variables[0].DefaultValue!).Text, variables[0].Directives[0].Name.Value));
        Assert.Null(variables[1].DefaultValue);
    }

    [Theory]
    [InlineData("T", typeof(NamedTypeNode))]
    [InlineData("[T]", typeof(ListTypeNode))]
    [InlineData("T!", typeof(NonNullTypeNode))]
    [InlineData("[[T!]]!", typeof(NonNullTypeNode))]
    public void A_type_is_named_a_list_or_non_null(string type, Type kind)
    {
        var node = Operation($"query ($v: {type}) {{ a }}").Variables[0].Type;
        Assert.Equal((type, kind), (node.ToString(), node.GetType()));
    }

    [Fact]
    public void Directives_keep_their_order_and_may_be_repeated() => Assert.Equal(
        ["a", "b", "a"], Operation("query @a @b(c: 1) @a { d }").Directives.Select(directive => directive.Name.Value));

    private static DocumentNode Document(string text)
    {
        var (document, error) = Parser.Parse(new Source(text));
        Assert.Null(error);
        return document!;
    }

    private static OperationDefinitionNode Operation(string text) => (OperationDefinitionNode)Document(text).Definitions[0];

    private static FieldNode Field(string text) => (FieldNode)Operation(text).SelectionSet.Selections[0];
}
