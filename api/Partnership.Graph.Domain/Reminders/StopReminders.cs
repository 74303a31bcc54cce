using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>Holds back every mail until <see cref="ResumeReminders"/>. Planning goes on.</summary>
/// <param name="Reason">Why.</param>
public sealed record StopReminders(string Reason) : Command<ReminderControlState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => ReminderControl.OnlyId();

    /// <inheritdoc/>
    public override bool MayBeGivenBy(Caller caller, ReminderControlState state) => caller.Access == AccessLevel.Administrator;

    /// <inheritdoc/>
    public override Decision Decide(ReminderControlState state, Occasion occasion)
    {
        if (state.Control is { Stopped: true } stopped)
            return Decision.Refuse(new InvalidState("STOPPED", $"Mails are held back already, since {stopped.Since:yyyy-MM-dd HH:mm} UTC. resumeReminders lets them go."));
        var checks = new Checks();
        var reason = checks.Text(Reason, "reason", Checks.LongText);
        return checks.AllHold ? state.Moved(stopped: true, reason, occasion) : checks.Refusal;
    }
}
