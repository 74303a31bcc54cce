using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>Lets mails go again. What was due meanwhile goes with the next tick, as far as it is still of use.</summary>
/// <param name="Reason">Why.</param>
public sealed record ResumeReminders(string? Reason = null) : Command<ReminderControlState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => ReminderControl.OnlyId();

    /// <inheritdoc/>
    public override bool MayBeGivenBy(Caller caller, ReminderControlState state) => caller.Access == AccessLevel.Administrator;

    /// <inheritdoc/>
    public override Decision Decide(ReminderControlState state, Occasion occasion)
    {
        if (state.Control is not { Stopped: true })
            return Decision.Refuse(new InvalidState("RUNNING", "Mails are not held back. stopReminders does that."));
        var checks = new Checks();
        var reason = checks.OptionalText(Reason, "reason", Checks.LongText);
        return checks.AllHold ? state.Moved(stopped: false, reason, occasion) : checks.Refusal;
    }
}
