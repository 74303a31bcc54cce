using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>
/// Which steps a deliverable may take by being updated: DRAFT ⇄ PROPOSED, AGREED → IN_PROGRESS ⇄ DELIVERED, put off and proposed
/// again, or given up. Two steps are not here because more than a wish is needed for them: it becomes AGREED when both sides
/// have agreed, and EVIDENCED when evidence is recorded.
/// </summary>
public static class DeliverableLifeCycle
{
    private static readonly (DeliverableStatus From, DeliverableStatus To)[] Steps =
    [
        (DeliverableStatus.Draft, DeliverableStatus.Proposed),
        (DeliverableStatus.Draft, DeliverableStatus.Dropped),
        (DeliverableStatus.Proposed, DeliverableStatus.Draft),
        (DeliverableStatus.Proposed, DeliverableStatus.Deferred),
        (DeliverableStatus.Proposed, DeliverableStatus.Dropped),
        (DeliverableStatus.Agreed, DeliverableStatus.InProgress),
        (DeliverableStatus.Agreed, DeliverableStatus.Delivered),
        (DeliverableStatus.Agreed, DeliverableStatus.Deferred),
        (DeliverableStatus.Agreed, DeliverableStatus.Dropped),
        (DeliverableStatus.InProgress, DeliverableStatus.Delivered),
        (DeliverableStatus.InProgress, DeliverableStatus.Deferred),
        (DeliverableStatus.InProgress, DeliverableStatus.Dropped),
        (DeliverableStatus.Delivered, DeliverableStatus.InProgress),
        (DeliverableStatus.Deferred, DeliverableStatus.Proposed),
        (DeliverableStatus.Deferred, DeliverableStatus.Dropped),
    ];

    /// <summary>Whether there is a step from one to the other.</summary>
    public static bool Allows(DeliverableStatus from, DeliverableStatus to) => Steps.Contains((from, to));

    /// <summary>Why there is none, and where one can go instead.</summary>
    public static InvalidState Refusal(DeliverableStatus from, DeliverableStatus to)
    {
        var next = Steps.Where(step => step.From == from).Select(step => ConstantCase.Of(step.To)).ToList();
        var instead = next.Count == 0 ? "that is its end." : $"it can become {string.Join(", ", next)}.";
        return new InvalidState(ConstantCase.Of(from), to switch
        {
            DeliverableStatus.Agreed => $"A deliverable becomes AGREED when both sides agree to it with agreeDeliverable; from {ConstantCase.Of(from)}, {instead}",
            DeliverableStatus.Evidenced => $"A deliverable becomes EVIDENCED when evidence is recorded with recordEvidence; from {ConstantCase.Of(from)}, {instead}",
            _ => $"A deliverable that is {ConstantCase.Of(from)} does not become {ConstantCase.Of(to)}; {instead}",
        });
    }

    /// <summary>Whether what is to be delivered may still be written differently.</summary>
    public static bool IsOpen(DeliverableStatus status) =>
        status is DeliverableStatus.Draft or DeliverableStatus.Proposed or DeliverableStatus.Agreed or DeliverableStatus.InProgress or DeliverableStatus.Deferred;
}
