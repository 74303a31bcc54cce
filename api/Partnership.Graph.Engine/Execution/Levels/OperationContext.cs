using Partnership.Graph.Engine.Execution.Coercion;

namespace Partnership.Graph.Engine.Execution.Levels;

/// <summary>What is the same for all steps of a running operation.</summary>
/// <param name="Request">The request it answers.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="CancellationToken">Cancelled when the client has gone or the time is up.</param>
internal sealed record OperationContext(GraphQLRequest Request, CoercedVariables Variables, CancellationToken CancellationToken);
