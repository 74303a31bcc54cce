using Partnership.Graph.Api.Live;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The field of <c>Query</c> in <c>changes.graphql</c>.</summary>
[ExtendObjectType("Query")]
public sealed class ChangeQueryResolvers
{
    /// <summary>A page of what happened.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public ValueTask<ChangePage> GetChangesAsync(string? since, int? first, ChangePages pages, CancellationToken ct) =>
        pages.PageAsync(since, first ?? 100, ct);
}
