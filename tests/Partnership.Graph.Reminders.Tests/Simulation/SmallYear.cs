using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>A few weeks in which everything that the rules speak of happens once, and nothing goes wrong.</summary>
internal static class SmallYear
{
    private static readonly DateTimeOffset Ends = At("2026-07-20 18:00");
    private static readonly DateTimeOffset Planned = At("2026-04-08 09:01");

    internal static IReadOnlyList<YearItem> Items { get; } =
    [
        // A week before it is a bank holiday.
        Event(0, "2026-05-11 10:00", school: 0),
        // Told of its plan, then moved; told again, then cancelled.
        Event(1, "2026-06-10 11:00", school: 0),
        new EventMoved(At("2026-05-26 10:02"), 1, new DateOnly(2026, 6, 17), new TimeOnly(11, 0), IsAmid: false),
        Event(2, "2026-06-12 14:00", school: 7),
        new EventCancelled(At("2026-06-08 10:03"), 2, IsAmid: false),
        // The coordinator is away when the week before begins, and has a deputy.
        Event(3, "2026-05-20 10:00", school: 1),
        new PersonAway(At("2026-05-06 09:01"), "s1", new DateOnly(2026, 5, 12), new DateOnly(2026, 5, 15)),
        // Another coordinates from the middle on.
        Event(4, "2026-05-22 13:00", school: 2),
        new Successor(At("2026-05-10 09:02"), 2, new DateOnly(2026, 5, 13)),
        // One who does not want reminders, one whose address fails, one without an address and nobody who answers for it.
        Event(5, "2026-05-19 09:30", school: 3),
        new PersonWants(At("2026-05-01 09:03"), "s3", ReminderTopic.Reminders, Wanted: false),
        Event(6, "2026-05-26 10:30", school: 4),
        new AddressFails(At("2026-05-01 09:00"), "s4", At("2026-05-10 09:00")),
        Event(7, "2026-05-21 15:00", school: 6) with { IsOrphan = true },
        new AddressLost(At("2026-05-02 09:04"), "s6"),
        // A school that is closed in half-term.
        Event(8, "2026-06-02 10:15", school: 5),
        new HolidaysKnown(At("2026-04-07 09:01"), 5, [new ClosedDays { From = new DateOnly(2026, 5, 23), Until = new DateOnly(2026, 5, 31) }]),
        // Two on one day.
        Event(9, "2026-06-24 10:00", school: 7),
        Event(10, "2026-06-24 15:00", school: 7),
        // Fairs, under a rule of their own and one that waits for approval.
        Event(11, "2026-06-30 10:00", school: 8) with { IsFair = true },
        Event(12, "2026-07-09 10:00", school: 8) with { IsFair = true },
        new RuleMade(At("2026-04-09 09:01"), 1, new DateOnly(2026, 5, 1), [Lead("confirm-plan", -21, LeadUnit.Days), Lead("final", -20, LeadUnit.Hours)], IsWithdrawn: false, NeedsApproval: false),
        // The rule changes on a day on which one school was told along with another event, and the other not yet; then it comes to tell later, when another coordinates there.
        Event(13, "2026-07-02 14:00", 9, 10) with { IsFair = true },
        Event(14, "2026-06-18 10:00", school: 9),
        new RuleMade(At("2026-06-11 10:01"), 2, new DateOnly(2026, 6, 20), [Lead("confirm-plan", -21, LeadUnit.Days), Lead("final", -20, LeadUnit.Hours)], IsWithdrawn: false, NeedsApproval: false),
        new RuleMade(At("2026-06-12 10:01"), 3, new DateOnly(2026, 6, 25), [Lead("confirm-plan", -14, LeadUnit.Days), Lead("final", -20, LeadUnit.Hours)], IsWithdrawn: false, NeedsApproval: false),
        new RuleMade(At("2026-06-13 10:01"), 4, new DateOnly(2026, 7, 1), [Lead("stalls", -5, LeadUnit.WorkingDays)], IsWithdrawn: false, NeedsApproval: true),
        new Successor(At("2026-06-15 09:02"), 10, new DateOnly(2026, 6, 16)),
        // Holidays become known on such a day, and each side has a time of its own from then on.
        Event(15, "2026-06-05 15:00", 11, 12),
        Event(16, "2026-06-05 10:00", school: 11),
        new HolidaysKnown(At("2026-05-29 10:01"), 12, [new ClosedDays { From = new DateOnly(2026, 6, 3), Until = new DateOnly(2026, 6, 4) }]),
    ];

    /// <summary>The same with a worker that dies after it claimed what is due, and before it wrote a mail down.</summary>
    internal static IReadOnlyList<YearItem> WithADeath { get; } = [.. Items, new WorkerFault(At("2026-05-08 08:59"), 5, FaultKind.Kill)];

    /// <summary>The same with an event that so many were told of that the notices of its move wait for approval, which is not given.</summary>
    internal static IReadOnlyList<YearItem> WithManyNotices { get; } =
    [
        Event(20, "2026-06-25 10:00", [.. Enumerable.Range(20, 60)]),
        new EventMoved(At("2026-06-05 10:02"), 20, new DateOnly(2026, 6, 26), new TimeOnly(10, 0), IsAmid: false),
    ];

    /// <summary>What is wrong with a year in which a mistake was planted.</summary>
    internal static IReadOnlyList<string> Wrong(IReadOnlyList<YearItem> items, Defect defect)
    {
        using var run = new YearRun([.. items.OrderBy(item => item.At)], seed: 1, askable: true, defect) { Ends = Ends, Workers = ["one"] };
        return new YearOracle(new YearBook(items, run.Run(), Ends)).Check().Wrong;
    }

    private static PlannedEvent Event(int number, string local, params int[] school) =>
        new(Planned, number, DateOnly.ParseExact(local[..10], "yyyy-MM-dd"), TimeOnly.ParseExact(local[11..], "HH:mm"), "Europe/London", IsFair: false, school, Trust: 0, Extra: null, IsOrphan: false);

    private static ReminderLead Lead(string slot, int offset, LeadUnit unit) =>
        new() { Slot = slot, Purpose = slot == "final" ? ReminderPurpose.Final : slot == "stalls" ? ReminderPurpose.Other : ReminderPurpose.ConfirmPlan, Offset = offset, Unit = unit };

    private static DateTimeOffset At(string utc) => new(DateTime.ParseExact(utc, "yyyy-MM-dd HH:mm", null), TimeSpan.Zero);
}
