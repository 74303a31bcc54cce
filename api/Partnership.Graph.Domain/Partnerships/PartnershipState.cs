using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>A partnership with its members and deliverables, and to look at, its programmes.</summary>
public sealed record PartnershipState : AggregateState
{
    /// <summary>The partnership.</summary>
    public required Partnership Partnership { get; init; }

    /// <summary>Every organisation's time in it, past and to come.</summary>
    public IReadOnlyList<PartnershipMember> Members { get; init; } = [];

    /// <summary>What both sides agreed to deliver.</summary>
    public IReadOnlyList<Deliverable> Deliverables { get; init; } = [];

    /// <summary>The programmes it runs; aggregates of their own.</summary>
    public IReadOnlyList<Programme> Programmes { get; init; } = [];

    /// <summary>The organisation the caller works for, and the trusts a school of the caller's belongs to on the day.</summary>
    public IReadOnlySet<NodeId> CallerOrganisations { get; init; } = new HashSet<NodeId>();

    /// <inheritdoc/>
    public override Document Root => Partnership;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => [Partnership, .. Members, .. Deliverables];

    /// <summary>How many of its programmes take the attention of both sides.</summary>
    public int RunningProgrammes => Programmes.Count(programme => PartnershipFocus.ActiveStages.Contains(programme.Stage));

    /// <summary>The organisations on a side on a day.</summary>
    public IEnumerable<PartnershipMember> MembersOn(Side side, DateOnly day) => Members.Where(member => member.Side == side && member.HoldsOn(day));
}
