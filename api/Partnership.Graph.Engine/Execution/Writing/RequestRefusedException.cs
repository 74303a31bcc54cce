namespace Partnership.Graph.Engine.Execution.Writing;

/// <summary>A resolver found a mistake of the whole request: it is answered with this error alone.</summary>
internal sealed class RequestRefusedException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>What the client is told, with the path of the field that found it.</summary>
    public GraphQLError Error { get; } = error;
}
