using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>What a revision of a rule must hold before it can be kept.</summary>
public static class RuleCheck
{
    /// <summary>The furthest a reminder may be from its event, in days, working days or hours.</summary>
    public const int FurthestOffset = 400;

    private const int MostLeads = 12;
    private const int LongestSlot = 40;
    private static readonly System.Buffers.SearchValues<char> SlotCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Everything that is wrong with <paramref name="revision"/>; empty where nothing is.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="before">The revision before it; <c>null</c> for the first.</param>
    public static IReadOnlyList<ValidationFailed> Of(ReminderRuleRevision revision, ReminderRuleRevision? before)
    {
        var wrong = new List<ValidationFailed>();
        if (before is not null && revision.EffectiveFrom < before.EffectiveFrom)
            wrong.Add(new(["input", "effectiveFrom"], $"{Words.Day(revision.EffectiveFrom)} is before {Words.Day(before.EffectiveFrom)}, from when the rule's revision {before.Number} counts. Rules do not reach back: choose that day or a later one."));
        if (revision.Withdrawn)
            return wrong;

        if (revision.Recipients.Count == 0)
            wrong.Add(new(["input", "recipients"], "The rule names nobody to be reminded. Name at least one role, for example COORDINATOR."));
        if (revision.Leads.Count == 0)
            wrong.Add(new(["input", "leads"], "The rule has no reminder. Add one, or withdraw the rule."));
        if (revision.Leads.Count > MostLeads)
            wrong.Add(new(["input", "leads"], $"The rule has {revision.Leads.Count} reminders; an event has at most {MostLeads}."));
        foreach (var (index, lead) in revision.Leads.Index())
        {
            var at = index.ToString(null as IFormatProvider);
            if (lead.Slot.Length is 0 or > LongestSlot || lead.Slot.AsSpan().ContainsAnyExcept(SlotCharacters))
                wrong.Add(new(["input", "leads", at, "slot"], $"'{lead.Slot}' is no name of a reminder: 1 to {LongestSlot} small letters, digits and hyphens, for example 'final'."));
            if (revision.Leads.Take(index).Any(other => other.Slot == lead.Slot))
                wrong.Add(new(["input", "leads", at, "slot"], $"'{lead.Slot}' stands twice. Give each reminder of the rule a name of its own."));
            if (Math.Abs((long)lead.Offset) > FurthestOffset)
                wrong.Add(new(["input", "leads", at, "offset"], $"{lead.Offset} is too far from the event: from -{FurthestOffset} to {FurthestOffset}."));
            if (lead.Purpose is ReminderPurpose.Changed or ReminderPurpose.Cancelled)
                wrong.Add(new(["input", "leads", at, "purpose"], "Notices of changes go by themselves; a rule cannot ask for them."));
        }

        return wrong;
    }
}
