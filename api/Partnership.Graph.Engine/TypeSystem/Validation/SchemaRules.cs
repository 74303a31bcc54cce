namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>The rules of chapter 3, in the order of the chapter. Each looks at the draft alone, so all mistakes are found at once.</summary>
internal static class SchemaRules
{
    private static readonly Action<SchemaDraft, SchemaErrors>[] All =
    [
        TypeSystemDefinitionsOnly.Check,
        LoneSchemaDefinition.Check,
        UniqueOperationTypes.Check,
        RootOperationTypes.Check,
        UniqueTypeNames.Check,
        UniqueDirectiveNames.Check,
        ReservedNames.Check,
        KnownTypeNames.Check,
        PossibleTypeExtensions.Check,
        NonEmptyDefinitions.Check,
        UniqueMemberNames.Check,
        OutputTypes.Check,
        InputTypes.Check,
        ImplementedInterfaces.Check,
        InterfaceImplementations.Check,
        UnionMembers.Check,
        InputObjectCycles.Check,
        InputObjectDefaultCycles.Check,
        OneOfInputObjects.Check,
        DefaultValues.Check,
        DirectiveCycles.Check,
        KnownDirectives.Check,
        UniqueDirectives.Check,
        DirectiveArguments.Check,
        DeprecatedInputs.Check,
    ];

    /// <summary>Checks a draft against every rule.</summary>
    public static SchemaErrors Check(SchemaDraft draft)
    {
        var errors = new SchemaErrors();
        foreach (var rule in All)
            rule(draft, errors);
        return errors;
    }
}
