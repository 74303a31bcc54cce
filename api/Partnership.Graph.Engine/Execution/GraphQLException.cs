namespace Partnership.Graph.Engine.Execution;

/// <summary>
/// Thrown by a resolver or loader that refuses: the client sees the message and code. The executor adds path and locations.
/// Every other exception is masked.
/// </summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>Refuses with a message and one of <see cref="ErrorCodes"/>.</summary>
    public GraphQLException(string message, string code)
        : this(new GraphQLError(message, code))
    {
    }

    /// <summary>What the client will see.</summary>
    public GraphQLError Error { get; } = error;
}
