namespace Partnership.Graph.Engine.Language;

/// <summary>2.4 The keyword of an operation.</summary>
internal static class OperationKeyword
{
    /// <summary><c>query</c>, <c>mutation</c> or <c>subscription</c>.</summary>
    public static string Keyword(this OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
