using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Explaining;
using Partnership.Graph.Reminders.Tests.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Explaining;

public sealed class PersonExplanationTests : IDisposable
{
    private readonly World _world = new(Given.London("2026-01-06 09:00"));

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Every_rule_and_every_reminder_is_explained()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());

        var why = await WhyAsync("school");

        Assert.Equal("It is the most specific rule in force for events on Thursday 12 March 2026: revision 1.", Assert.Single(why.Rules).Because);
        Assert.Equal(
            ["21 days before Thursday 12 March 2026 at 10:00 is Thursday 19 February 2026 at 10:00.", "It goes then.", "school is Coordinator of School:140196."],
            why.Reminders[0].Because);
        Assert.Equal(5, why.Reminders.Count);
        Assert.All(why.Reminders, verdict => Assert.Equal(PersonOutcome.WillBeTold, verdict.Outcome));
    }

    [Fact]
    public async Task Somebody_without_a_role_learns_that_it_is_for_others()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());

        Assert.All((await WhyAsync("lead")).Reminders, verdict =>
        {
            Assert.Equal(PersonOutcome.NotMeant, verdict.Outcome);
            Assert.EndsWith("It is for nurse, school.", verdict.Because[^1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_was_skipped_says_why()
    {
        await _world.PeopleAsync();
        _world.Clock.Now = Given.London("2026-03-10 09:00");
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();

        var skipped = (await WhyAsync("school")).Reminders.First(verdict => verdict.Reason == ReminderReason.TooLate);

        Assert.Equal(PersonOutcome.NotSent, skipped.Outcome);
        Assert.Equal("Its time had passed when the event, its date or the rule came about.", skipped.Because[^1]);
    }

    [Fact]
    public async Task What_a_move_overtook_says_so()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        await _world.EventAsync(Given.Clinic(on: new DateOnly(2026, 4, 16), moved: 1));
        await _world.TickAsync();

        var overtaken = (await WhyAsync("school")).Reminders.Where(verdict => verdict.Reminder.ScheduleRevision == 0).ToList();

        Assert.Equal(5, overtaken.Count);
        Assert.All(overtaken, verdict => Assert.Equal("The event was moved to another time or place.", verdict.Because[^1]));
    }

    [Fact]
    public void Every_reason_has_its_words() =>
        Assert.All(Enum.GetValues<ReminderReason>(), reason => Assert.EndsWith(".", Graph.Reminders.Planning.Reasons.Of(reason), StringComparison.Ordinal));

    private async Task<PersonExplanation> WhyAsync(string person)
    {
        await using var session = _world.Store.OpenSession();
        var known = await session.FindAsync<Person>(NodeId.Of("Person", person), TestContext.Current.CancellationToken);
        var foresight = await Foresight.ReadAsync(session, [Given.Clinic().Id], change: null, _world.Clock.Now, TestContext.Current.CancellationToken);
        return PersonExplanation.Of(foresight, Assert.Single(foresight.Events), known!);
    }
}
