namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>The kinds of change of arguments of fields, arguments of directives or input fields, which change in the same ways.</summary>
internal sealed record InputValueKinds(
    string Word,
    SchemaChangeKind Added,
    SchemaChangeKind Removed,
    SchemaChangeKind TypeChanged,
    SchemaChangeKind DefaultChanged,
    SchemaChangeKind DescriptionChanged,
    DeprecationKinds Deprecation)
{
    public static InputValueKinds Argument { get; } = new(
        "Argument",
        SchemaChangeKind.ArgumentAdded,
        SchemaChangeKind.ArgumentRemoved,
        SchemaChangeKind.ArgumentTypeChanged,
        SchemaChangeKind.ArgumentDefaultChanged,
        SchemaChangeKind.ArgumentDescriptionChanged,
        new DeprecationKinds(
            SchemaChangeKind.ArgumentDeprecated,
            SchemaChangeKind.ArgumentDeprecationRemoved,
            SchemaChangeKind.ArgumentDeprecationReasonChanged));

    public static InputValueKinds DirectiveArgument { get; } = new(
        "Argument",
        SchemaChangeKind.DirectiveArgumentAdded,
        SchemaChangeKind.DirectiveArgumentRemoved,
        SchemaChangeKind.DirectiveArgumentTypeChanged,
        SchemaChangeKind.DirectiveArgumentDefaultChanged,
        SchemaChangeKind.DirectiveArgumentDescriptionChanged,
        new DeprecationKinds(
            SchemaChangeKind.DirectiveArgumentDeprecated,
            SchemaChangeKind.DirectiveArgumentDeprecationRemoved,
            SchemaChangeKind.DirectiveArgumentDeprecationReasonChanged));

    public static InputValueKinds InputField { get; } = new(
        "Input field",
        SchemaChangeKind.InputFieldAdded,
        SchemaChangeKind.InputFieldRemoved,
        SchemaChangeKind.InputFieldTypeChanged,
        SchemaChangeKind.InputFieldDefaultChanged,
        SchemaChangeKind.InputFieldDescriptionChanged,
        new DeprecationKinds(
            SchemaChangeKind.InputFieldDeprecated,
            SchemaChangeKind.InputFieldDeprecationRemoved,
            SchemaChangeKind.InputFieldDeprecationReasonChanged));
}
