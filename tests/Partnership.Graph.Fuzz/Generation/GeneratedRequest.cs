namespace Partnership.Graph.Fuzz.Generation;

/// <summary>A request as text.</summary>
/// <param name="Document">The document.</param>
/// <param name="OperationName">Which operation to run; <c>null</c> when there is one.</param>
/// <param name="Variables">A JSON object.</param>
public sealed record GeneratedRequest(string Document, string? OperationName, string Variables);
