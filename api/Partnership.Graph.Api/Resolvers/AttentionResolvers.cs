using Partnership.Graph.Api.Attention;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The list of <c>attention.graphql</c>.</summary>
[ExtendObjectType("Query")]
public sealed class AttentionResolvers
{
    /// <summary>A page of what needs a coordinator.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public ValueTask<Connection<AttentionItem>> GetAttentionAsync(AttentionArguments list, FieldSelection selection, AttentionList attention, CancellationToken ct) =>
        attention.PageAsync(list, selection, ct);
}
