using System.Globalization;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Domain.Attention;

/// <summary>What a coordinator is told about each thing that needs one: how pressing it is, why, and what to do.</summary>
public static class NeedsAttention
{
    /// <summary>How many days ahead an event has to be confirmed.</summary>
    public const int ConfirmationDays = 14;

    /// <summary>How many days back a missing head-count is asked for: after a year nobody remembers.</summary>
    public const int AttendanceDays = 366;

    private const int Days = 3;
    private const int Week = 7;
    private const int Month = 30;

    /// <summary>How pressing an event is that nobody has confirmed.</summary>
    public static DueSeverity UnconfirmedSeverity { get; } = new(AttentionSeverity.High, Days, AttentionSeverity.Medium);

    /// <summary>How pressing a deliverable past its due day is.</summary>
    public static DueSeverity OverdueSeverity { get; } = new(AttentionSeverity.High, -Month - 1, AttentionSeverity.Medium);

    /// <summary>How pressing a partnership is that was to be reviewed.</summary>
    public static DueSeverity ReviewSeverity { get; } = new(AttentionSeverity.Medium, (-3 * Month) - 1, AttentionSeverity.Low);

    /// <summary>How pressing an event is that nobody coordinates.</summary>
    public static DueSeverity UncoordinatedEventSeverity { get; } = new(AttentionSeverity.High, 2 * Week, AttentionSeverity.Medium);

    /// <summary>How pressing a programme or partnership is that nobody coordinates.</summary>
    public static DueSeverity UncoordinatedSeverity { get; } = DueSeverity.Always(AttentionSeverity.Medium);

    /// <summary>How pressing an event is whose mails were given up.</summary>
    public static DueSeverity FailedMailsSeverity { get; } = new(AttentionSeverity.High, Days, AttentionSeverity.Medium);

    /// <summary>How pressing a missing head-count is.</summary>
    public static DueSeverity AttendanceSeverity { get; } = new(AttentionSeverity.Medium, (-2 * Week) - 1, AttentionSeverity.Low);

    /// <summary>How pressing what a register says is, if events hang on it.</summary>
    public static DueSeverity NoticeSeverity { get; } = new(AttentionSeverity.High, 2 * Week, AttentionSeverity.Medium);

    /// <summary>An event that nobody has confirmed.</summary>
    public static AttentionItem Unconfirmed(Event @event, DateOnly today) => new()
    {
        Kind = AttentionKind.UnconfirmedEvent,
        Subject = @event,
        PartnershipId = @event.PartnershipId,
        DueOn = @event.Date,
        Severity = UnconfirmedSeverity.Of(@event.Date, today),
        Reason = @event.Date < today
            ? $"{@event.Name} was to be held on {Text(@event.Date)} and was never confirmed. Say whether it was held, or cancel it."
            : $"{@event.Name} is on {Text(@event.Date)} and not confirmed. Confirm it, move it or cancel it.",
    };

    /// <summary>A deliverable past its due day.</summary>
    public static AttentionItem Overdue(Deliverable deliverable, DateOnly today) => new()
    {
        Kind = AttentionKind.OverdueDeliverable,
        Subject = deliverable,
        PartnershipId = deliverable.PartnershipId,
        DueOn = deliverable.DueOn,
        Severity = OverdueSeverity.Of(deliverable.DueOn, today),
        Reason = $"\"{deliverable.Title}\" was due on {Text(deliverable.DueOn)} and is not delivered. Deliver it, agree on a later day or drop it.",
    };

    /// <summary>A partnership that was to be reviewed.</summary>
    public static AttentionItem ReviewOverdue(Partnership partnership, DateOnly today) => new()
    {
        Kind = AttentionKind.OverdueReview,
        Subject = partnership,
        PartnershipId = partnership.Id,
        DueOn = partnership.ReviewDueOn,
        Severity = ReviewSeverity.Of(partnership.ReviewDueOn, today),
        Reason = $"{partnership.Name} was to be reviewed by {Text(partnership.ReviewDueOn)}. Hold the review and set the day of the next one.",
    };

    /// <summary>An event for which nobody coordinates it, its programme, its partnership or its site.</summary>
    public static AttentionItem Uncoordinated(Event @event, DateOnly today) => new()
    {
        Kind = AttentionKind.NoCoordinator,
        Subject = @event,
        PartnershipId = @event.PartnershipId,
        DueOn = @event.Date,
        Severity = UncoordinatedEventSeverity.Of(@event.Date, today),
        Reason = $"{@event.Name} is on {Text(@event.Date)} and nobody coordinates it, its programme, its partnership or its site that day. Assign a coordinator, or nobody is reminded.",
    };

    /// <summary>An event whose mails were given up.</summary>
    public static AttentionItem WithFailedMails(Event @event, DateOnly today) => new()
    {
        Kind = AttentionKind.FailedDelivery,
        Subject = @event,
        PartnershipId = @event.PartnershipId,
        DueOn = @event.Date,
        Severity = FailedMailsSeverity.Of(@event.Date, today),
        Reason = $"{@event.Name} is on {Text(@event.Date)} and somebody was not told: a mail was given up or nobody was found for it. Look at the event's reminders, put the address or the role right, and try again.",
    };

    /// <summary>A programme that nobody coordinates.</summary>
    public static AttentionItem Uncoordinated(Programme programme) => new()
    {
        Kind = AttentionKind.NoCoordinator,
        Subject = programme,
        PartnershipId = programme.PartnershipId,
        DueOn = programme.StartedOn,
        Severity = UncoordinatedSeverity.Near,
        Reason = $"Nobody coordinates the programme {programme.Name}. Assign a coordinator.",
    };

    /// <summary>A partnership that nobody coordinates.</summary>
    public static AttentionItem Uncoordinated(Partnership partnership) => new()
    {
        Kind = AttentionKind.NoCoordinator,
        Subject = partnership,
        PartnershipId = partnership.Id,
        DueOn = partnership.StartedOn,
        Severity = UncoordinatedSeverity.Near,
        Reason = $"Nobody coordinates the partnership {partnership.Name}. Assign a coordinator.",
    };

    /// <summary>An event that was held, without a head-count.</summary>
    public static AttentionItem WithoutAttendance(Event @event, DateOnly today) => new()
    {
        Kind = AttentionKind.MissingAttendance,
        Subject = @event,
        PartnershipId = @event.PartnershipId,
        DueOn = @event.Date,
        Severity = AttendanceSeverity.Of(@event.Date, today),
        Reason = $"{@event.Name} was on {Text(@event.Date)} and nobody has written down who came. Complete it with its attendance, or cancel it if it was not held.",
    };

    /// <summary>A school that closes or has closed while programmes or events count on it.</summary>
    public static AttentionItem Closing(SchoolClosing closing) => new()
    {
        Kind = AttentionKind.SchoolClosing,
        Subject = closing.School,
        DueOn = closing.School.ClosedOn,
        Severity = closing.School.Status == OrganisationStatus.Closed ? AttentionSeverity.High : AttentionSeverity.Medium,
        Reason = string.Join(' ', Ended(closing.School), StillCounting(closing), Way(closing)),
        Closing = closing,
    };

    /// <summary>What a register says that concerns work, as long as nobody has settled it.</summary>
    public static AttentionItem Noticed(RegisterNotice notice, DateOnly today) => new()
    {
        Kind = AttentionKind.RegisterChange,
        Subject = notice,
        PartnershipId = notice.PartnershipIds is [var only] ? only : null,
        DueOn = notice.On,
        Severity = notice.Kind == RegisterNoticeKind.NhsBodyRenamed ? AttentionSeverity.Low
            : notice.On is { } day && notice.EventIds.Count > 0 ? NoticeSeverity.Of(day, today)
            : NoticeSeverity.Later,
        Reason = $"{notice.Message} {WayOut(notice.Kind)}",
    };

    private static string WayOut(RegisterNoticeKind kind) => kind switch
    {
        RegisterNoticeKind.SchoolConverts => "Carry its part over to the school that comes after it, then settle the notice.",
        RegisterNoticeKind.SchoolCloses => "End its part or find another school, then settle the notice.",
        RegisterNoticeKind.SchoolChangesTrust => "Find out whether the work goes on under the other trust, then settle the notice.",
        RegisterNoticeKind.NhsBodyCloses => "Find out who takes over its part, then settle the notice.",
        RegisterNoticeKind.NhsBodyRenamed => "Look whether names you have given say the old one, then settle the notice.",
        _ => "Find out what became of it, then settle the notice.",
    };

    private static string Ended(School school) => (school.Status, school.ClosedOn) switch
    {
        (OrganisationStatus.Closed, { } day) => $"{school.Name} closed on {Text(day)}.",
        (OrganisationStatus.Closed, null) => $"{school.Name} has closed.",
        (_, { } day) => $"{school.Name} is to close on {Text(day)}.",
        _ => $"{school.Name} is proposed to close.",
    };

    private static string StillCounting(SchoolClosing closing)
    {
        List<string> parts = [];
        if (closing.Programmes.Count > 0)
            parts.Add(Count(closing.Programmes.Count, "programme"));
        if (closing.Events.Count > 0)
            parts.Add(Count(closing.Events.Count, "event"));
        return $"{string.Join(" and ", parts)} still {(closing.Programmes.Count + closing.Events.Count == 1 ? "counts" : "count")} on it.";
    }

    private static string Way(SchoolClosing closing) => closing.Successors.Count == 0
        ? "The register names no successor: end its part, or find another school."
        : $"{string.Join(" and ", closing.Successors.Select(school => school.Name))} {(closing.Successors.Count == 1 ? "takes" : "take")} its place: move its part there, or end it.";

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Text(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
