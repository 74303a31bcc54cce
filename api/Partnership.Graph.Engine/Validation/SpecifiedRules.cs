using Partnership.Graph.Engine.Validation.Rules;

namespace Partnership.Graph.Engine.Validation;

/// <summary>The rules of chapter 5, in the specification's order.</summary>
internal static class SpecifiedRules
{
    /// <summary>Makes the rules for one document; they keep state and serve once.</summary>
    public static ValidationRule[] For(ValidationContext context) =>
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
}
