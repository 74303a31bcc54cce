using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>How one programme grew out of another, over as many programmes as lie between.</summary>
public static class ProgrammeSuccession
{
    /// <summary>How many generations are followed.</summary>
    public const int MostGenerations = 10;

    /// <summary>How many generations lie between a programme and one that grew out of it, from 1; <c>null</c> where it did not.</summary>
    /// <param name="earlier">The programme.</param>
    /// <param name="later">The one that may have grown out of it.</param>
    /// <param name="predecessorOf">What each programme grew out of; <c>null</c> where that is nothing or not known.</param>
    public static int? Generations(NodeId earlier, NodeId later, Func<NodeId, NodeId?> predecessorOf)
    {
        var at = later;
        for (var generation = 1; generation <= MostGenerations && predecessorOf(at) is { } before; generation++)
        {
            if (before == earlier)
                return generation;
            at = before;
        }

        return null;
    }
}
