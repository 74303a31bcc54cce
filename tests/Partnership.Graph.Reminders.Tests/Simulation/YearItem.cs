using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>What happens in a year, each at its time: everything that can be left out while a failure is made small.</summary>
internal abstract record YearItem(DateTimeOffset At);

/// <summary>An event that somebody plans. Its partnership has nobody who answers for it where it is an orphan.</summary>
internal sealed record PlannedEvent(
    DateTimeOffset At, int Number, DateOnly Date, TimeOnly Start, string Zone, bool IsFair, IReadOnlyList<int> Schools, int Trust, int? Extra, bool IsOrphan) : YearItem(At)
{
    public override string ToString() =>
        $"e{Number} is planned {At:s} for {Date:O} {Start:HH\\:mm} {Zone}{(IsFair ? ", a fair" : "")}, schools {string.Join(' ', Schools)}, trust {Trust}{(Extra is { } extra ? $", x{extra}" : "")}{(IsOrphan ? ", nobody answers for it" : "")}";
}

/// <summary>Somebody changes an event; amid a tick, while the workers are at it, or between two.</summary>
internal abstract record EventChange(DateTimeOffset At, int Event, bool IsAmid) : YearItem(At);

/// <summary>The event is moved; to another place only where date and time stay.</summary>
internal sealed record EventMoved(DateTimeOffset At, int Event, DateOnly Date, TimeOnly Start, bool IsAmid) : EventChange(At, Event, IsAmid);

/// <summary>The event will not be held.</summary>
internal sealed record EventCancelled(DateTimeOffset At, int Event, bool IsAmid) : EventChange(At, Event, IsAmid);

/// <summary>The event was held, and how many came is on record.</summary>
internal sealed record EventCompleted(DateTimeOffset At, int Event) : EventChange(At, Event, IsAmid: false);

/// <summary>A person says when they are away; both days count.</summary>
internal sealed record PersonAway(DateTimeOffset At, string Person, DateOnly From, DateOnly Until) : YearItem(At);

/// <summary>A person says whether they want mails on a topic.</summary>
internal sealed record PersonWants(DateTimeOffset At, string Person, ReminderTopic Topic, bool Wanted) : YearItem(At);

/// <summary>A person has no work address any more.</summary>
internal sealed record AddressLost(DateTimeOffset At, string Person) : YearItem(At);

/// <summary>The provider refuses every mail to a person's address for good.</summary>
internal sealed record AddressFails(DateTimeOffset At, string Person, DateTimeOffset Until) : YearItem(At);

/// <summary>The provider reports that the last mail to a person's address failed for good.</summary>
internal sealed record AddressBounces(DateTimeOffset At, string Person) : YearItem(At);

/// <summary>A person's address is released.</summary>
internal sealed record AddressReleased(DateTimeOffset At, string Person) : YearItem(At);

/// <summary>Another person coordinates at a school from a day on.</summary>
internal sealed record Successor(DateTimeOffset At, int School, DateOnly From) : YearItem(At);

/// <summary>The days on which a school is closed become known.</summary>
internal sealed record HolidaysKnown(DateTimeOffset At, int School, IReadOnlyList<ClosedDays> Closed) : YearItem(At)
{
    public override string ToString() => $"holidays of school {School} are known {At:s}: {string.Join(", ", Closed.Select(days => $"{days.From:O} to {days.Until:O}"))}";
}

/// <summary>One more bank holiday is proclaimed.</summary>
internal sealed record BankHolidayProclaimed(DateTimeOffset At, DateOnly Day) : YearItem(At);

/// <summary>A rule for fairs is made or revised; it decides for events from a day on, once it is approved where it has to be.</summary>
internal sealed record RuleMade(DateTimeOffset At, int Number, DateOnly From, IReadOnlyList<ReminderLead> Leads, bool IsWithdrawn, bool NeedsApproval) : YearItem(At)
{
    public override string ToString() =>
        $"rule for fairs {Number} is made {At:s} from {From:O} on{(IsWithdrawn ? ", withdrawn" : "")}{(NeedsApproval ? ", waits for approval" : "")}: {string.Join(", ", Leads.Select(lead => $"{lead.Slot} {lead.Offset} {lead.Unit}"))}";
}

/// <summary>The last revision of the rule for fairs is approved.</summary>
internal sealed record RuleApproved(DateTimeOffset At, int Number) : YearItem(At);

/// <summary>Somebody decides whether the notices of an event that wait go.</summary>
internal sealed record NoticesDecided(DateTimeOffset At, int Event, bool Approved) : YearItem(At);

/// <summary>Every mail is held back for a while.</summary>
internal sealed record MailsStopped(DateTimeOffset At, DateTimeOffset Until) : YearItem(At);

/// <summary>The store, or the provider, cannot be reached.</summary>
internal sealed record Outage(DateTimeOffset At, bool OfStore, DateTimeOffset Until) : YearItem(At);

/// <summary>Something happens to a worker at one of the steps it takes from a time on.</summary>
internal sealed record WorkerFault(DateTimeOffset At, int Step, FaultKind Kind) : YearItem(At);

internal enum FaultKind
{
    /// <summary>The worker dies between two steps.</summary>
    Kill,

    /// <summary>The worker dies while the store takes the first of several commits.</summary>
    TornCommits,

    /// <summary>The worker stands still for longer than its lease.</summary>
    LongPause,

    /// <summary>The provider takes a mail and its answer is lost.</summary>
    LostAnswer,

    /// <summary>The provider asks to try again.</summary>
    TryAgain,
}
