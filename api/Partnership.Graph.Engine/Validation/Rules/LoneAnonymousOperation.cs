using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.2.3.1 An operation without a name is the only one.
/// <see href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/>
/// </summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Operation(OperationDefinitionNode operation)
    {
        if (operation.Name is null && context.Operations.Count > 1)
            context.Report("An operation without a name must be the only operation of the document.", operation);
    }
}
