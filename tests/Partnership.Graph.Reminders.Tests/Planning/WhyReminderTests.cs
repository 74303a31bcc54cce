using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Tests.Planning;

public sealed class WhyReminderTests
{
    private static readonly RecipientFacts People = Given.People(
        [Given.Person("school"), Given.Person("nurse"), Given.Person("lead")],
        [Given.Role("school", Given.School), Given.Role("nurse", Given.Trust), Given.Role("lead", Given.Partnership, Role.Lead)]);

    [Fact]
    public void Every_rule_and_every_reminder_is_explained()
    {
        var why = WhyReminder.Explain(Given.Facts(Given.Clinic()), People, NodeId.Of("Person", "school"), Given.LongBefore);

        Assert.Equal("It is the most specific rule in force for events on Thursday 12 March 2026: revision 1.", Assert.Single(why.Rules).Because);
        Assert.Equal(
            ["21 days before Thursday 12 March 2026 at 10:00 is Thursday 19 February 2026 at 10:00.", "It goes then.", "school is Coordinator of School:140196."],
            why.Reminders[0].Because);
        Assert.Equal(5, why.Reminders.Count);
    }

    [Fact]
    public void Somebody_without_a_role_learns_that_it_is_for_others() =>
        Assert.All(
            WhyReminder.Explain(Given.Facts(Given.Clinic()), People, NodeId.Of("Person", "lead"), Given.LongBefore).Reminders,
            reminder => Assert.Contains("holds no role that is reminded", reminder.Because[^1], StringComparison.Ordinal));

    [Fact]
    public void What_was_skipped_says_why() =>
        Assert.Equal(
            "That had passed when the event came about, Tuesday 10 March 2026 at 09:00.",
            WhyReminder.Explain(Given.Facts(Given.Clinic(), Given.London("2026-03-10 09:00")), People, NodeId.Of("Person", "school"), Given.London("2026-03-10 09:00")).Reminders[0].Because[^1]);
}
