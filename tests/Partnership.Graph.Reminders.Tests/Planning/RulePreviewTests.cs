using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Tests.Planning;

public sealed class RulePreviewTests
{
    private static readonly RecipientFacts People = Given.People(
        [Given.Person("school"), Given.Person("nurse")], [Given.Role("school", Given.School), Given.Role("nurse", Given.Partnership)]);

    [Fact]
    public void A_preview_says_who_when_and_why()
    {
        var preview = RulePreview.Of([Given.Facts(Given.Clinic())], [BuiltInRules.Default], People, Given.London("2026-03-04 09:00"), Given.London("2026-03-31 09:00"));

        Assert.Equal(
            ["are-you-ready school", "logistics school", "final school", "attendance school"],
            preview.Mails.Where(mail => mail.To.Person.Name == "school" && mail.SendAt >= Given.London("2026-03-05 10:00")).Select(mail => $"{mail.Slot} {mail.To.Person.Name}"));
        Assert.All(preview.Mails, mail => Assert.NotEmpty(mail.Because));
        Assert.False(preview.NeedsApproval);
    }

    [Theory]
    [InlineData(9, 0, false)]
    [InlineData(10, 0, true)]
    [InlineData(30, 10, false)]
    [InlineData(31, 10, true)]
    [InlineData(50, 40, false)]
    [InlineData(51, 40, true)]
    public void More_than_fifty_or_three_times_the_usual_need_approval(int soon, int usual, bool needed) =>
        Assert.Equal(needed, new RulePreview([], soon, usual).NeedsApproval);

    [Fact]
    public void A_rule_that_makes_no_sense_is_refused_with_the_way_out()
    {
        var wrong = RuleCheck.Of(
            new ReminderRuleRevision
            {
                Number = 2,
                EffectiveFrom = new(2026, 1, 1),
                Recipients = [],
                Leads =
                [
                    new ReminderLead { Slot = "Final!", Purpose = ReminderPurpose.Changed, Offset = int.MinValue, Unit = LeadUnit.Days },
                    new ReminderLead { Slot = "Final!", Purpose = ReminderPurpose.Final, Offset = -1, Unit = LeadUnit.Days },
                ],
            },
            BuiltInRules.Default.Revisions[0] with { EffectiveFrom = new(2026, 2, 1) });

        Assert.Equal(
            ["effectiveFrom", "recipients", "leads.0.slot", "leads.0.offset", "leads.0.purpose", "leads.1.slot", "leads.1.slot"],
            wrong.Select(one => string.Join('.', one.Path.Skip(1))));
    }

    [Fact]
    public void The_built_in_rule_is_a_rule_that_would_be_accepted() =>
        Assert.Empty(RuleCheck.Of(BuiltInRules.Default.Revisions[0], null));
}
