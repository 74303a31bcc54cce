namespace Partnership.Graph.Engine.Execution.Writing;

/// <summary>The response has come to more bytes than allowed. It ends the operation: no field's null makes up for it.</summary>
internal sealed class ResponseTooLargeException(int limit) : Exception
{
    /// <summary>What the client is told.</summary>
    public GraphQLError Error { get; } = new(
        $"The response has more than {limit} bytes, which is the limit. Ask for less, or page by page.", ErrorCodes.CostLimitExceeded);
}
