using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution;

/// <summary>A document after parsing and validation: what every request with the same text shares.</summary>
/// <param name="Hash">The SHA-256 of its text.</param>
/// <param name="Document">The document; <c>null</c> if it has errors.</param>
/// <param name="Errors">Why it cannot be executed.</param>
internal sealed record PreparedDocument(DocumentHash Hash, DocumentNode? Document, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>6.1 GetOperation.</summary>
    public OperationDefinitionNode? FindOperation(string? name, out GraphQLError? error)
    {
        var operations = Document!.Definitions.OfType<OperationDefinitionNode>().ToList();
        var found = string.IsNullOrEmpty(name)
            ? operations is [var only] ? only : null
            : operations.Find(operation => operation.Name?.Value == name);
        error = found is not null ? null : new GraphQLError(
            (operations.Count, name) switch
            {
                (0, _) => "The document has no operation.",
                (_, null or "") => "The document has more than one operation: say which one to run with \"operationName\".",
                _ => $"There is no operation named \"{name}\".{Suggestions.DidYouMean(name, operations.Select(operation => operation.Name?.Value ?? ""))}",
            },
            ErrorCodes.OperationResolutionFailure);
        return found;
    }
}
