using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>Changes what a partnership says of itself, or takes it a step further: what is left out stays as it is.</summary>
/// <param name="Id">The partnership.</param>
public sealed record UpdatePartnership(NodeId Id) : Command<PartnershipState>
{
    /// <summary>The most programmes both sides can agree to run at once.</summary>
    public const int LargestFocusLimit = 100;

    /// <summary>What it is known as.</summary>
    public Patch<string?> Name { get; init; }

    /// <summary>What the two sides want to reach.</summary>
    public Patch<string?> Summary { get; init; }

    /// <summary>The areas they agreed to work in.</summary>
    public Patch<IReadOnlyList<Area>?> Areas { get; init; }

    /// <summary>Where it is to stand.</summary>
    public PartnershipStatus? Status { get; init; }

    /// <summary>The day it began.</summary>
    public Patch<DateOnly?> StartedOn { get; init; }

    /// <summary>The last day of one that is to end; today when left out.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The day by which both sides are to review it.</summary>
    public Patch<DateOnly?> ReviewDueOn { get; init; }

    /// <summary>How many programmes both sides agree to run at once.</summary>
    public Patch<int?> FocusLimit { get; init; }

    /// <summary>Why; needed to pause or end it.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(PartnershipState state, Occasion occasion)
    {
        var (before, today) = (state.Partnership, occasion.Today);
        if (before.Status == PartnershipStatus.Ended)
            return Decision.Refuse(new InvalidState("ENDED", "The partnership has ended; begin a new one."));

        var checks = new Checks();
        var status = Status ?? before.Status;
        var after = before with
        {
            Name = checks.Text(Name.Or(before.Name), "name"),
            Summary = checks.OptionalText(Summary.Or(before.Summary), "summary", Checks.LongText),
            Areas = [.. (Areas.Or(before.Areas) ?? []).Distinct()],
            Status = status,
            StartedOn = StartedOn.IsGiven ? checks.PastDay(StartedOn.Value, "startedOn", today) : StartOf(before, status, today),
            EndedOn = status == PartnershipStatus.Ended ? checks.PastDay(EndedOn ?? today, "endedOn", today) : null,
            ReviewDueOn = checks.Day(ReviewDueOn.Or(before.ReviewDueOn), "reviewDueOn"),
            FocusLimit = checks.Number(FocusLimit.Or(before.FocusLimit), "focusLimit", 1, LargestFocusLimit),
        };
        var reason = checks.OptionalText(Reason, "reason", Checks.LongText);
        checks.Rule(EndedOn is null || status == PartnershipStatus.Ended, "endedOn", "'endedOn' is the last day of a partnership that ends; set 'status' to ENDED with it.");
        checks.InOrder(after.StartedOn, after.EndedOn, "endedOn", "the day it began,");
        if (status != before.Status)
            CheckStep(checks, state, after, reason, today);
        else if (status == PartnershipStatus.Active)
            checks.Rule(after.Areas.Count > 0, "areas", "'areas' is empty; an active partnership works in at least one area.");

        return checks.AllHold
            ? new Decision.Accepted(Id) { Upserts = [after.EnteredOn(today)], Reason = reason, Warnings = [.. Warnings(state, after)] }
            : checks.Refusal;
    }

    private static void CheckStep(Checks checks, PartnershipState state, Partnership after, string? reason, DateOnly today)
    {
        if (!PartnershipLifeCycle.Allows(state.Partnership.Status, after.Status))
            checks.Refuse(PartnershipLifeCycle.Refusal(state.Partnership.Status, after.Status));
        if (after.Status == PartnershipStatus.Active)
        {
            checks.Rule(after.Areas.Count > 0, "areas", "'areas' is empty; an active partnership works in at least one area.");
            foreach (var side in new[] { Side.Education, Side.Health }.Where(side => !state.MembersOn(side, today).Any()))
                checks.Rule(false, "status", $"A partnership is active with a member on each side; add one on the {ConstantCase.Of(side)} side first.");
        }
        else
        {
            checks.Rule(reason is not null, "reason", $"'reason' is empty; say why the partnership is {(after.Status == PartnershipStatus.Ended ? "ended" : "paused")}.");
        }
    }

    private static IEnumerable<string> Warnings(PartnershipState state, Partnership after)
    {
        var running = state.RunningProgrammes;
        if (after.Status is PartnershipStatus.Ended or PartnershipStatus.Paused && after.Status != state.Partnership.Status && running > 0)
            yield return $"{running} of its programmes are still running; pause or stop them too.";
        if (after.FocusLimit is { } limit && limit != state.Partnership.FocusLimit && running > limit)
            yield return $"It runs {running} programmes, more than the {limit} it now agrees to run at once.";
    }

    // The day a partnership becomes active is the day it began, where nobody says another.
    private static DateOnly? StartOf(Partnership before, PartnershipStatus status, DateOnly today) =>
        before is { StartedOn: null, StartedInWords: null, Status: PartnershipStatus.Proposed } && status == PartnershipStatus.Active ? today : before.StartedOn;
}
