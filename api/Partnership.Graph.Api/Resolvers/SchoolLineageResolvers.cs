using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>SchoolLineage</c> in <c>lineage.graphql</c>.</summary>
public sealed class SchoolLineageResolvers
{
    /// <summary>The schools that stand in the school's place, by name.</summary>
    public async ValueTask<IReadOnlyList<School>> GetInPlaceAsync(SchoolLineage lineage, NodeById nodes, CancellationToken ct) =>
        [.. (await nodes.LoadManyAsync(lineage.InPlace, ct)).OfType<School>().OrderBy(school => school.NormalisedName, StringComparer.Ordinal).ThenBy(school => school.Id)];
}
