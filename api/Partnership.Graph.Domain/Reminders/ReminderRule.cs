using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>
/// Which reminders go out for some events, and to whom. A rule may be for a kind of event, a programme, a partnership, or any
/// mixture of them; of the rules that fit an event the most specific alone decides. What a rule says is never overwritten:
/// a change is a further revision, so that events before it keep what held for them. Root of an aggregate of its own.
/// </summary>
public sealed record ReminderRule : NamedDocument
{
    /// <summary>The kind of event it is for; <c>null</c> for every kind.</summary>
    public EventKind? EventKind { get; init; }

    /// <summary>The programme whose events it is for; <c>null</c> for every programme.</summary>
    public NodeId? ProgrammeId { get; init; }

    /// <summary>The partnership whose events it is for; <c>null</c> for every partnership.</summary>
    public NodeId? PartnershipId { get; init; }

    /// <summary>What the rule has said since when, oldest first, at least one.</summary>
    public required IReadOnlyList<ReminderRuleRevision> Revisions { get; init; }

    /// <summary>Whether the rule is for events such as <paramref name="one"/>.</summary>
    public bool Fits(Event one) =>
        (EventKind is null || EventKind == one.Kind)
        && (ProgrammeId is null || ProgrammeId == one.ProgrammeId)
        && (PartnershipId is null || PartnershipId == one.PartnershipId);

    /// <summary>How specific the rule is: a programme weighs more than a partnership, a partnership more than a kind.</summary>
    public int Specificity => (ProgrammeId is null ? 0 : 4) + (PartnershipId is null ? 0 : 2) + (EventKind is null ? 0 : 1);

    /// <summary>
    /// The revision that decides for events on <paramref name="day"/>: the latest that is live and took effect by then;
    /// <c>null</c> where none is, or where it withdraws the rule.
    /// </summary>
    public ReminderRuleRevision? InForceOn(DateOnly day) =>
        Revisions.LastOrDefault(revision => revision.IsLive && revision.EffectiveFrom <= day) is { Withdrawn: false } found ? found : null;
}

/// <summary>What a rule says from a day on.</summary>
public sealed record ReminderRuleRevision
{
    /// <summary>The number of the revision within its rule, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The first day whose events it decides for; events before it keep the revision they had.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The reminders of one event, the earliest first.</summary>
    public required IReadOnlyList<ReminderLead> Leads { get; init; }

    /// <summary>Who is to be reminded: each holder of one of these roles.</summary>
    public required IReadOnlyList<ReminderRecipients> Recipients { get; init; }

    /// <summary>Whether the rule ends here: its events fall to the next less specific rule.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>When somebody saw the preview of what it will send; <c>null</c> until then, and until then it is not live.</summary>
    public DateTimeOffset? PreviewedAt { get; init; }

    /// <summary>Whether the preview showed more mails than may go out without a second pair of eyes.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>When it was approved; <c>null</c> where it was not, or did not have to be.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Who approved it.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Who made it; <c>null</c> for the product's own.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Whether it counts: previewed, and approved where that is needed.</summary>
    public bool IsLive => PreviewedAt is not null && (!NeedsApproval || ApprovedAt is not null);
}

/// <summary>One reminder of an event: how long before or after its start on the clock on the wall.</summary>
public sealed record ReminderLead
{
    /// <summary>The name of the reminder within its rule, the same across revisions, for example <c>final</c>: letters, digits and hyphens.</summary>
    public required string Slot { get; init; }

    /// <summary>What the reminder is for.</summary>
    public required ReminderPurpose Purpose { get; init; }

    /// <summary>How many <see cref="Unit"/>s after the start; negative for before it.</summary>
    public required int Offset { get; init; }

    /// <summary>What <see cref="Offset"/> counts.</summary>
    public required LeadUnit Unit { get; init; }
}

/// <summary>What a lead counts.</summary>
public enum LeadUnit
{
    /// <summary>Days on the calendar.</summary>
    Days,

    /// <summary>Days without weekends and bank holidays, and for schools without school holidays where they are known.</summary>
    WorkingDays,

    /// <summary>Hours on the clock on the wall.</summary>
    Hours,
}

/// <summary>The holders of a role on one side, or on both.</summary>
public sealed record ReminderRecipients
{
    /// <summary>The role.</summary>
    public required People.Role Role { get; init; }

    /// <summary>The side; <c>null</c> for each side of the partnership.</summary>
    public Side? Side { get; init; }
}
