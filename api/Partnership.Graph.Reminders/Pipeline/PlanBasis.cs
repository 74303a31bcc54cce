using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>What every plan rests on beside its event.</summary>
/// <param name="Rules">Every rule, the built-in ones included.</param>
/// <param name="Calendar">The bank holidays known.</param>
internal sealed record PlanBasis(IReadOnlyList<ReminderRule> Rules, WorkingCalendar Calendar)
{
    /// <summary>A text that is another one whenever plans made on the basis may be.</summary>
    internal string Fingerprint => DerivedKey.Id(
        "Basis",
        [.. Rules.Select(rule => $"{rule.Id}@{rule.Version}"), .. Calendar.BankHolidays.Order().Select(day => day.ToString("O")), Calendar.KnownUntil.ToString("O")]).Key;

    internal static async Task<PlanBasis> ReadAsync(ReminderPorts ports, CancellationToken cancellationToken)
    {
        await using var session = ports.Store.OpenSession();
        var stored = await session.ToListAsync(session.Query<ReminderRule>().OrderBy(rule => rule.Id), cancellationToken);
        return new PlanBasis(BuiltInRules.With(stored), await ports.Calendar(cancellationToken));
    }

    /// <summary>What the rule said in the revision that a reminder was planned by; <c>null</c> for notices.</summary>
    internal ReminderRuleRevision? RevisionOf(Reminder reminder) =>
        Rules.FirstOrDefault(rule => rule.Id.Key == reminder.RuleKey)?.Revisions.FirstOrDefault(revision => revision.Number == reminder.RuleRevision);
}
