using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>One school came out of another; <c>school.graphql</c>.</summary>
public sealed class SchoolLinkResolvers
{
    /// <summary>The school there was before, where the graph holds it.</summary>
    public ValueTask<School?> GetPredecessorAsync(SchoolLink schoolLink, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<School>(schoolLink.PredecessorId, ct);

    /// <summary>The school there is after, where the graph holds it.</summary>
    public ValueTask<School?> GetSuccessorAsync(SchoolLink schoolLink, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<School>(schoolLink.SuccessorId, ct);
}
