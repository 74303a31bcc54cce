using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>A rule as somebody wants it from a day on: a new one, or a further revision of one there is.</summary>
/// <param name="Name">What it is known as.</param>
/// <param name="EffectiveFrom">The first day whose events it decides for; today or later.</param>
/// <param name="Leads">The reminders of one event.</param>
/// <param name="Recipients">Who is to be reminded.</param>
public sealed record ReminderRuleDraft(string Name, DateOnly EffectiveFrom, IReadOnlyList<ReminderLead> Leads, IReadOnlyList<ReminderRecipients> Recipients)
{
    private const int MostLeads = 20;
    private const int LongestSlot = 40;

    /// <summary>The key of a rule that is not there yet; it sorts after those there are, as the one made last.</summary>
    public const string NewKey = "draft";

    /// <summary>The rule to be revised; <c>null</c> for a new one.</summary>
    public NodeId? Id { get; init; }

    /// <summary>The kind of event it is for.</summary>
    public EventKind? EventKind { get; init; }

    /// <summary>The programme whose events it is for.</summary>
    public NodeId? ProgrammeId { get; init; }

    /// <summary>The partnership whose events it is for.</summary>
    public NodeId? PartnershipId { get; init; }

    /// <summary>Whether the rule ends on the day: its events fall to the next less specific rule.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Everything that is wrong with it.</summary>
    /// <param name="checks">Where it is kept.</param>
    /// <param name="before">The rule to be revised; <c>null</c> for a new one.</param>
    /// <param name="today">The day.</param>
    /// <param name="prefix">Where the draft stands in the input.</param>
    public void Check(Checks checks, ReminderRule? before, DateOnly today, string prefix = "rule.")
    {
        checks.Text(Name, $"{prefix}name");
        checks.Day(EffectiveFrom, $"{prefix}effectiveFrom");
        checks.Rule(EffectiveFrom >= today, $"{prefix}effectiveFrom", $"'effectiveFrom' is {EffectiveFrom:yyyy-MM-dd}, in the past; a rule never reaches back. Give today, {today:yyyy-MM-dd}, or a later day.");
        checks.Rule(Recipients.Count is >= 1 and <= MostLeads, $"{prefix}recipients", $"'recipients' has {Recipients.Count} items; name 1 to {MostLeads}: a rule without recipients would remind nobody.");
        checks.Rule(Recipients.Distinct().Count() == Recipients.Count, $"{prefix}recipients", "'recipients' names a role twice for the same side; drop one.");
        checks.Rule(Leads.Count is >= 1 and <= MostLeads, $"{prefix}leads", $"'leads' has {Leads.Count} items; give 1 to {MostLeads}. To end a rule, say withdrawn: true and keep its leads.");
        checks.Rule(Leads.Select(lead => lead.Slot).Distinct(StringComparer.Ordinal).Count() == Leads.Count, $"{prefix}leads", "'leads' uses a slot twice; each needs a name of its own.");
        foreach (var (index, lead) in Leads.Index())
            CheckLead(checks, lead, $"{prefix}leads.{index}");
        if (before is not null)
        {
            checks.Rule(
                before.EventKind == EventKind && before.ProgrammeId == ProgrammeId && before.PartnershipId == PartnershipId,
                $"{prefix}id",
                "A rule stays for the events it was made for: 'eventKind', 'programmeId' and 'partnershipId' have to be those of the rule. For other events make a new rule.");
        }
    }

    /// <summary>The rule with this as its last revision.</summary>
    /// <param name="before">The rule to be revised; <c>null</c> for a new one.</param>
    /// <param name="id">The id of a new rule.</param>
    /// <param name="revise">What else the revision says: who saw and made it.</param>
    public ReminderRule After(ReminderRule? before, NodeId id, Func<ReminderRuleRevision, ReminderRuleRevision> revise)
    {
        var revision = revise(new ReminderRuleRevision
        {
            Number = (before?.Revisions[^1].Number ?? 0) + 1,
            EffectiveFrom = EffectiveFrom,
            Leads = Leads,
            Recipients = Recipients,
            Withdrawn = Withdrawn,
        });
        return before is null
            ? new ReminderRule
            {
                Id = id,
                AggregateId = id,
                Source = Source.User,
                Name = Name.Trim(),
                EventKind = EventKind,
                ProgrammeId = ProgrammeId,
                PartnershipId = PartnershipId,
                Revisions = [revision],
            }
            : before with { Name = Name.Trim(), Revisions = [.. before.Revisions, revision] };
    }

    private static void CheckLead(Checks checks, ReminderLead lead, string field)
    {
        checks.Rule(
            lead.Slot.Length is >= 1 and <= LongestSlot && lead.Slot.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
            $"{field}.slot",
            $"'slot' is '{lead.Slot}'; write 1 to {LongestSlot} small letters, digits and hyphens.");
        checks.Rule(
            lead.Purpose is not (ReminderPurpose.Changed or ReminderPurpose.Cancelled),
            $"{field}.purpose",
            "Notices that an event was moved or cancelled go by themselves; choose another purpose.");
        var most = lead.Unit switch { LeadUnit.Days => 366, LeadUnit.WorkingDays => 250, _ => 366 * 24 };
        checks.Rule(lead.Offset >= -most && lead.Offset <= most, $"{field}.offset", $"'offset' is {lead.Offset}; it has to be -{most} to {most}: at most a year.");
    }
}
