using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Organisations;

/// <summary>The rule that what a school has its part in is carried over to nobody but a school that came after it.</summary>
internal static class SuccessionChecks
{
    /// <summary>The successor came after the school, through however many conversions and mergers.</summary>
    /// <returns>The step of the lineage that led to it; <c>null</c> where there is none.</returns>
    public static LineageStep? ComesAfter(this Checks checks, NodeId school, School successor, SchoolLineage? lineage)
    {
        var step = lineage?.Successors.FirstOrDefault(each => each.Link.SuccessorId == successor.Id);
        checks.Rule(
            step is not null, "successorId",
            $"The register does not say that {successor.Name} ({successor.Id.Key}) came after {school}. Import the register's links, or end the one school's part and enter the other's.");
        return step;
    }
}
