using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>viewer.graphql</c>.</summary>
public sealed class ViewerResolvers
{
    /// <summary>The person the account belongs to.</summary>
    public ValueTask<Person?> GetPersonAsync(Viewer viewer, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Person>(viewer.PersonId, ct);
}
