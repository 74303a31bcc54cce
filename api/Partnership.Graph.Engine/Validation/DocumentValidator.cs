using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Validation;

/// <summary>5 Says whether a document can be executed against a schema, whatever its variables' values.</summary>
public static class DocumentValidator
{
    /// <summary>
    /// Applies all rules of chapter 5 in one walk over the document, then the limits if it keeps the rules.
    /// An empty list means the document is valid. The errors have the code <see cref="ErrorCodes.ValidationFailed"/>, or
    /// <see cref="ErrorCodes.DepthLimitExceeded"/>. What an operation costs depends on its variables: see <see cref="OperationCost"/>.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        new DocumentWalk(context, DocumentRules.SpecifiedFor(context), DocumentRules.LimitsFor(context)).Run();
        return context.Errors;
    }
}
