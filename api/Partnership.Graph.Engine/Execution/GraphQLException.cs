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

    /// <summary>
    /// Whether the mistake is one of the request, the same whatever the field's parent: a query then ends with this one error
    /// and no data, instead of one error for every parent. In a mutation, where something may have been done already, it is an
    /// error like any other. Default false.
    /// </summary>
    public bool RefusesRequest { get; init; }

    /// <summary>What the client will see.</summary>
    public GraphQLError Error { get; } = error;
}
