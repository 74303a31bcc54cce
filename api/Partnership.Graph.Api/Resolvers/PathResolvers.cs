using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Paths;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Paths;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The search of <c>path.graphql</c>.</summary>
[ExtendObjectType("Query")]
public sealed class PathResolvers
{
    private const int DeepestDepth = 4;

    /// <summary>How two organisations are connected, and by whom.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public async ValueTask<PartnershipPaths> GetPartnershipPathAsync(
        NodeId from, NodeId to, int maxDepth, NodeById nodes, IStoreSession session, TimeProvider clock, CancellationToken ct)
    {
        if (maxDepth is < 1 or > DeepestDepth)
            throw ArgumentRefusal.Of("maxDepth", $"is {maxDepth}; a path has 1 to {DeepestDepth} hops.", "Give a number between them.");
        if (from == to)
            throw ArgumentRefusal.Of("to", $"is {to}, the same as 'from'; a path leads from one organisation to another.", "Give two ids.");
        var ends = await nodes.LoadManyAsync([from, to], ct);
        foreach (var (argument, id, node) in (ReadOnlySpan<(string, NodeId, object?)>)[("from", from, ends[0]), ("to", to, ends[1])])
        {
            if (node is not Organisation)
                throw ArgumentRefusal.Of(argument, $"is {id}, and there is no organisation with this id.", "Find the organisation with search(text:), and give its id.");
        }

        var today = clock.Today();
        var search = new PathSearch(from, to, maxDepth);
        while (search.Wanted is { Count: > 0 } wanted)
            search.Add(await PathLinks.ReadAsync(session, wanted, today, ct));
        if (search.IsTooWide)
            throw ArgumentRefusal.Of("maxDepth", $"is {maxDepth}, and more than {PathSearch.MostOrganisations} organisations lie that near.", "Give a smaller depth.");
        var paths = search.Paths(PartnershipPaths.Most + 1);
        return new(today, maxDepth, search.Length, [.. paths.Take(PartnershipPaths.Most)], paths.Count > PartnershipPaths.Most);
    }
}
