using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Explaining;
using Partnership.Graph.Reminders.Planning;
using Partnership.Graph.Reminders.Tests.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Explaining;

public sealed class ReminderPreviewTests : IDisposable
{
    private readonly World _world = new(Given.London("2026-03-04 09:00"));

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_preview_says_who_when_and_why()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());

        await using var session = _world.Store.OpenSession();
        var preview = await ReminderPreview.OfEventAsync(session, Given.Clinic().Id, _world.Clock.Now, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["are-you-ready school", "logistics school", "final school", "attendance school"],
            preview!.Mails.Where(mail => mail.Person?.Name == "school" && mail.Reminder.SendAt >= Given.London("2026-03-05 10:00")).Select(mail => $"{mail.Reminder.Slot} {mail.Person!.Name}"));
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
    public void More_than_fifty_or_three_times_the_usual_need_approval(int mails, int usual, bool needed) =>
        Assert.Equal(needed, Preview(mails, usual).NeedsApproval);

    [Fact]
    public void What_was_not_looked_at_in_full_needs_approval() =>
        Assert.True((Preview(1, 1) with { IsComplete = false }).NeedsApproval);

    [Fact]
    public void A_rule_that_makes_no_sense_is_refused_where_it_stands()
    {
        var draft = new ReminderRuleDraft(
            " ",
            new DateOnly(2026, 1, 1),
            [
                new ReminderLead { Slot = "Final!", Purpose = ReminderPurpose.Changed, Offset = int.MinValue, Unit = LeadUnit.Days },
                new ReminderLead { Slot = "Final!", Purpose = ReminderPurpose.Final, Offset = -1, Unit = LeadUnit.Days },
            ],
            []);
        var checks = new Checks();

        draft.Check(checks, before: null, new DateOnly(2026, 2, 1));

        Assert.Equal(
            ["rule.name", "rule.effectiveFrom", "rule.recipients", "rule.leads", "rule.leads.0.slot", "rule.leads.0.purpose", "rule.leads.0.offset", "rule.leads.1.slot"],
            ((Decision.Refused)checks.Refusal).Reasons.Select(one => string.Join('.', ((ValidationFailed)one).Path.Skip(1))));
    }

    [Fact]
    public void The_built_in_rule_is_a_rule_that_would_be_accepted()
    {
        var builtIn = BuiltInRules.Default;
        var checks = new Checks();

        new ReminderRuleDraft(builtIn.Name, new DateOnly(2026, 2, 1), builtIn.Revisions[0].Leads, builtIn.Revisions[0].Recipients).Check(checks, builtIn, new DateOnly(2026, 2, 1));

        Assert.True(checks.AllHold);
    }

    private static ReminderPreview Preview(int mails, int usual) =>
        new() { AsOf = Given.LongBefore, Events = 1, IsComplete = true, Mails = [], TotalMails = mails, UsualMails = usual };
}
