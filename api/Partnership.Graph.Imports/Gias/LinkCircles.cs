using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Imports.Gias;

/// <summary>Finds the links that are part of a circle, in which a school would be its own predecessor.</summary>
internal static class LinkCircles
{
    /// <summary>
    /// The links of all circles. What has nothing before it, or nothing after it, is in no circle; taking those away again
    /// and again leaves the circles and what lies between two of them, and of that only what can lead back to itself counts.
    /// </summary>
    public static HashSet<(NodeId Predecessor, NodeId Successor)> In(IEnumerable<(NodeId Predecessor, NodeId Successor)> links)
    {
        var left = Peeled([.. links]);
        var after = left.ToLookup(link => link.Predecessor, link => link.Successor);
        return [.. left.Where(link => Reaches(after, link.Successor, link.Predecessor))];
    }

    private static HashSet<(NodeId Predecessor, NodeId Successor)> Peeled(HashSet<(NodeId Predecessor, NodeId Successor)> links)
    {
        for (int before; ;)
        {
            before = links.Count;
            var predecessors = links.Select(link => link.Predecessor).ToHashSet();
            var successors = links.Select(link => link.Successor).ToHashSet();
            links.RemoveWhere(link => !predecessors.Contains(link.Successor) || !successors.Contains(link.Predecessor));
            if (links.Count == before) return links;
        }
    }

    private static bool Reaches(ILookup<NodeId, NodeId> after, NodeId from, NodeId to)
    {
        var seen = new HashSet<NodeId> { from };
        var next = new Stack<NodeId>(seen);
        while (next.TryPop(out var school))
        {
            if (school == to) return true;
            foreach (var successor in after[school])
            {
                if (seen.Add(successor)) next.Push(successor);
            }
        }

        return false;
    }
}
