using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>The rules the product comes with. They are rules like any other: visible, and replaced by a stored rule of the same id.</summary>
public static class BuiltInRules
{
    /// <summary>
    /// What holds for every event that no more specific rule is for: three weeks, one week, two and one working days before,
    /// and two working days after, to the coordinators of both sides.
    /// </summary>
    public static ReminderRule Default { get; } = new()
    {
        Id = NodeId.Of(nameof(ReminderRule), "default"),
        AggregateId = NodeId.Of(nameof(ReminderRule), "default"),
        Source = Source.User,
        Name = "Every event",
        Revisions =
        [
            new ReminderRuleRevision
            {
                Number = 1,
                EffectiveFrom = DateOnly.MinValue,
                PreviewedAt = DateTimeOffset.MinValue,
                Leads =
                [
                    new ReminderLead { Slot = "confirm-plan", Purpose = ReminderPurpose.ConfirmPlan, Offset = -21, Unit = LeadUnit.Days },
                    new ReminderLead { Slot = "are-you-ready", Purpose = ReminderPurpose.AreYouReady, Offset = -7, Unit = LeadUnit.Days },
                    new ReminderLead { Slot = "logistics", Purpose = ReminderPurpose.Logistics, Offset = -2, Unit = LeadUnit.WorkingDays },
                    new ReminderLead { Slot = "final", Purpose = ReminderPurpose.Final, Offset = -1, Unit = LeadUnit.WorkingDays },
                    new ReminderLead { Slot = "attendance", Purpose = ReminderPurpose.Attendance, Offset = 2, Unit = LeadUnit.WorkingDays },
                ],
                Recipients = [new ReminderRecipients { Role = Role.Coordinator }],
            },
        ],
    };

    /// <summary>The built-in rules that no stored one replaces, then the stored ones.</summary>
    public static IReadOnlyList<ReminderRule> With(IReadOnlyList<ReminderRule> stored) =>
        stored.Any(rule => rule.Id == Default.Id) ? stored : [Default, .. stored];
}
