using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Partnerships;

/// <summary>Deliverables of the partnership that decisions are tried on, in each state with what belongs to it.</summary>
internal static class GivenDeliverables
{
    public static readonly NodeId Id = NodeId.Of(nameof(Deliverable), "one");
    public static readonly DateOnly AgreedOn = new(2026, 6, 1);

    /// <summary>A deliverable in a state.</summary>
    public static Deliverable In(DeliverableStatus status)
    {
        var agreed = status is >= DeliverableStatus.Agreed and <= DeliverableStatus.Deferred;
        var delivered = status is DeliverableStatus.Delivered or DeliverableStatus.Evidenced;
        return new Deliverable
        {
            Id = Id,
            AggregateId = Given.PartnershipId,
            Version = 2,
            Source = Source.User,
            PartnershipId = Given.PartnershipId,
            Title = "Asthma training",
            AcceptanceCriterion = "All staff trained",
            DueOn = new DateOnly(2026, 9, 1),
            Status = status,
            AgreedByEducationOn = agreed ? AgreedOn : null,
            AgreedByHealthOn = agreed ? AgreedOn : null,
            DeliveredOn = delivered ? new DateOnly(2026, 6, 10) : null,
            Evidence = status == DeliverableStatus.Evidenced ? [new Evidence { Description = "List", RecordedOn = AgreedOn }] : [],
        };
    }

    /// <summary>The partnership with one deliverable.</summary>
    public static PartnershipState With(Deliverable deliverable) => Given.State() with { Deliverables = [deliverable] };

    /// <summary>Decides on a deliverable in a state.</summary>
    public static Decision Decide(Command<PartnershipState> command, DeliverableStatus status) => command.Decide(With(In(status)), Given.Occasion);
}
