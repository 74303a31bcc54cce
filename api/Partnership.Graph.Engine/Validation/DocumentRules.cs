using Partnership.Graph.Engine.Validation.Limits;
using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Validation;

/// <summary>What is asked of a document, in order.</summary>
internal static class DocumentRules
{
    /// <summary>The rules of chapter 5, in the specification's order. Rules keep state and serve one document.</summary>
    public static ValidationRule[] SpecifiedFor(ValidationContext context) =>
    [
        new ExecutableDefinitions(context),
        new OperationTypeExistence(context),
        new OperationNameUniqueness(context),
        new LoneAnonymousOperation(context),
        new SingleRootField(context),
        new FieldSelections(context),
        new FieldSelectionMerging(context),
        new LeafFieldSelections(context),
        new ArgumentNames(context),
        new ArgumentUniqueness(context),
        new RequiredArguments(context),
        new FragmentNameUniqueness(context),
        new FragmentSpreadTypeExistence(context),
        new FragmentsOnObjectInterfaceOrUnionTypes(context),
        new FragmentsMustBeUsed(context),
        new FragmentSpreadTargetDefined(context),
        new FragmentSpreadsMustNotFormCycles(context),
        new FragmentSpreadIsPossible(context),
        new ValuesOfCorrectType(context),
        new InputObjectFieldNames(context),
        new InputObjectFieldUniqueness(context),
        new InputObjectRequiredFields(context),
        new OneOfInputObjects(context),
        new DirectivesAreDefined(context),
        new DirectivesAreInValidLocations(context),
        new DirectivesAreUniquePerLocation(context),
        new VariableUniqueness(context),
        new VariablesAreInputTypes(context),
        new AllVariableUsesDefined(context),
        new AllVariablesUsed(context),
        new AllVariableUsagesAreAllowed(context),
    ];

    /// <summary>The limits, for documents that keep the rules.</summary>
    public static ValidationRule[] LimitsFor(ValidationContext context) =>
    [
        new DepthLimit(context),
        new FieldLimit(context),
        new AliasLimit(context),
        new IntrospectionDepthLimit(context),
    ];
}
