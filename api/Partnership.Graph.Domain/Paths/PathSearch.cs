using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Paths;

/// <summary>
/// Finds every shortest way between two organisations, level by level from both ends at once. It reads nothing itself: whoever
/// runs it asks which organisations' links are <see cref="Wanted"/>, brings them all in one go to <see cref="Add"/>, and goes
/// on until none are.
/// </summary>
/// <param name="from">Where paths begin.</param>
/// <param name="to">Where they end; another organisation.</param>
/// <param name="maxDepth">How many steps a path has at most, from 1.</param>
public sealed class PathSearch(NodeId from, NodeId to, int maxDepth)
{
    /// <summary>How many organisations are looked at before the search gives up.</summary>
    public const int MostOrganisations = 5_000;

    private readonly End _start = new(from);
    private readonly End _goal = new(to);
    private readonly Dictionary<NodeId, HashSet<NodeId>> _neighbours = [];
    private readonly Dictionary<(NodeId, NodeId), HashSet<PathLink>> _links = [];

    /// <summary>How many steps the shortest paths have; <c>null</c> until one is found.</summary>
    public int? Length { get; private set; }

    /// <summary>Whether more organisations lie around the two than are looked at, and no path was found among those.</summary>
    public bool IsTooWide => Length is null && _start.Distances.Count + _goal.Distances.Count > MostOrganisations;

    /// <summary>The organisations whose links are to be brought next; none when the search is over.</summary>
    public IReadOnlyList<NodeId> Wanted =>
        Length is not null || _start.Depth + _goal.Depth == maxDepth || IsTooWide || _start.Frontier.Count == 0 || _goal.Frontier.Count == 0
            ? []
            : Next.Frontier;

    // From the end with less around it: a school has few neighbours, a board many.
    private End Next => _start.Frontier.Count <= _goal.Frontier.Count ? _start : _goal;

    /// <summary>Brings all links of the organisations that were <see cref="Wanted"/>.</summary>
    public void Add(IEnumerable<PathLink> links)
    {
        var (end, opposite) = Next == _start ? (_start, _goal) : (_goal, _start);
        foreach (var link in links)
        {
            Neighbours(link.One).Add(link.Other);
            Neighbours(link.Other).Add(link.One);
            if (!_links.TryGetValue((link.One, link.Other), out var between))
                _links.Add((link.One, link.Other), between = []);
            between.Add(link);
        }

        end.Advance(id => _neighbours.GetValueOrDefault(id) ?? []);
        if (end.Frontier.Any(opposite.Distances.ContainsKey))
            Length = end.Depth + opposite.Depth;
    }

    /// <summary>The shortest paths, in the order of the ids along them, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<OrganisationPath> Paths(int limit)
    {
        if (Length is not { } length)
            return [];
        var places = PlacesOnShortest(length);
        List<OrganisationPath> paths = [];
        Follow([from]);
        return paths;

        void Follow(List<NodeId> way)
        {
            if (way.Count == length + 1)
            {
                paths.Add(new([.. way.Zip(way.Skip(1), Hop)]));
                return;
            }

            foreach (var next in _neighbours[way[^1]].Where(id => places.GetValueOrDefault(id) == way.Count).Order())
            {
                if (paths.Count < limit)
                    Follow([.. way, next]);
            }
        }
    }

    /// <summary>How far from the start each organisation lies that is on a shortest path, the start itself left out.</summary>
    private Dictionary<NodeId, int> PlacesOnShortest(int length)
    {
        var places = new Dictionary<NodeId, int>();
        List<NodeId> meeting = [.. _start.Distances.Where(each => each.Value == _start.Depth && _goal.Distances.GetValueOrDefault(each.Key, -1) == _goal.Depth).Select(each => each.Key)];
        Trace(_start, distance => distance);
        Trace(_goal, distance => length - distance);
        return places;

        void Trace(End end, Func<int, int> place)
        {
            var level = meeting;
            for (var distance = end.Depth; distance >= 0 && level.Count > 0; distance--)
            {
                foreach (var id in level)
                    places[id] = place(distance);
                level = [.. level.SelectMany(id => _neighbours[id]).Distinct().Where(id => end.Distances.GetValueOrDefault(id, -1) == distance - 1)];
            }
        }
    }

    private OrganisationHop Hop(NodeId nearer, NodeId farther) =>
        new(nearer, farther, [.. _links[nearer < farther ? (nearer, farther) : (farther, nearer)].OrderBy(link => link.Kind).ThenBy(link => link.Via)]);

    private HashSet<NodeId> Neighbours(NodeId id)
    {
        if (!_neighbours.TryGetValue(id, out var neighbours))
            _neighbours.Add(id, neighbours = []);
        return neighbours;
    }

    /// <summary>What is known around one of the two ends.</summary>
    private sealed class End(NodeId id)
    {
        public Dictionary<NodeId, int> Distances { get; } = new() { [id] = 0 };

        public List<NodeId> Frontier { get; private set; } = [id];

        public int Depth { get; private set; }

        public void Advance(Func<NodeId, IEnumerable<NodeId>> neighbours)
        {
            Depth++;
            Frontier = [.. Frontier.SelectMany(neighbours).Where(near => Distances.TryAdd(near, Depth))];
        }
    }
}
