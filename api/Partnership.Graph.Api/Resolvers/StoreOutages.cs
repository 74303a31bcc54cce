using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>What clients are told when the store is away. What it says of itself is for the log.</summary>
public static class StoreOutages
{
    /// <summary>The error of an exception of the store's; <c>null</c> for every other.</summary>
    public static GraphQLError? ErrorOf(Exception exception) => exception switch
    {
        StoreUnavailableException => new GraphQLError("The store does not answer now. Send the same again in a while.", ErrorCodes.Unavailable),
        // Not UNAVAILABLE, which promises that nothing was done.
        CommitUncertainException => new GraphQLError(
            "The store's answer was lost, so it is not known whether the change was made. Send the same again with the same 'idempotencyKey', or read what is there first.", ErrorCodes.Timeout),
        _ => null,
    };
}
