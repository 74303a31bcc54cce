using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Events;

/// <summary>Which steps an event may take: TENTATIVE → CONFIRMED → COMPLETED, and until it is completed → CANCELLED.</summary>
public static class EventLifeCycle
{
    private static readonly (EventStatus From, EventStatus To)[] Steps =
    [
        (EventStatus.Tentative, EventStatus.Confirmed),
        (EventStatus.Tentative, EventStatus.Cancelled),
        (EventStatus.Confirmed, EventStatus.Completed),
        (EventStatus.Confirmed, EventStatus.Cancelled),
    ];

    /// <summary>Whether there is a step from one to the other.</summary>
    public static bool Allows(EventStatus from, EventStatus to) => Steps.Contains((from, to));

    /// <summary>Whether an event of this status can still be moved.</summary>
    public static bool MayMove(EventStatus status) => status is EventStatus.Tentative or EventStatus.Confirmed;

    /// <summary>Why there is no step, and where one can go instead.</summary>
    public static InvalidState Refusal(EventStatus from, EventStatus to)
    {
        var ways = Steps.Where(step => step.From == from).Select(step => ConstantCase.Of(step.To)).ToList();
        return new(
            ConstantCase.Of(from),
            $"An event that is {ConstantCase.Of(from)} does not become {ConstantCase.Of(to)}; {(ways.Count == 0 ? "that is its end" : $"it can become {string.Join(" or ", ways)}")}.");
    }
}
