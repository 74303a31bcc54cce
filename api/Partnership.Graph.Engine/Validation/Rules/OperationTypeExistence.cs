using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.2.1.1 An operation needs a root type in the schema.
/// <see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/>
/// </summary>
internal sealed class OperationTypeExistence(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Operation(OperationDefinitionNode operation)
    {
        if (context.Schema.RootType(operation.Operation) is null)
            context.Report($"The schema has no {operation.Operation.Keyword()} operations.", operation);
    }
}
