using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Tests.Planning;

public sealed class RecipientsTests
{
    private static readonly DateOnly Day = new(2026, 3, 5);
    private static readonly Absence ThisWeek = new() { From = new(2026, 3, 2), Until = new(2026, 3, 6) };

    [Fact]
    public void The_coordinators_of_both_sides_are_told() =>
        Assert.Equal(["nurse", "school"], Reached([Given.Person("school"), Given.Person("nurse")], [Given.Role("school", Given.School), Given.Role("nurse", Given.Trust)]));

    [Fact]
    public void The_role_nearest_to_the_event_counts() =>
        Assert.Equal(
            ["nurse", "own"],
            Reached(
                [Given.Person("own", organisation: Given.School), Given.Person("school", organisation: Given.School), Given.Person("nurse", organisation: Given.Trust)],
                [Given.Role("own", Given.Clinic().Id), Given.Role("school", Given.School), Given.Role("nurse", Given.Partnership)]));

    [Fact]
    public void A_deputy_stands_in_and_a_deputy_of_a_deputy_too()
    {
        var found = Find(
            [Given.Person("school"), Given.Person("deputy"), Given.Person("second"), Given.Person("nurse")],
            [
                Given.Role("school", Given.School, deputy: "deputy", away: ThisWeek),
                Given.Role("deputy", NodeId.Of("School", "1"), deputy: "second", away: ThisWeek),
                Given.Role("nurse", Given.Trust),
            ]);

        Assert.Equal(["nurse", "second"], found.Reached.Select(recipient => recipient.Person.Name));
        Assert.Equal(NodeId.Of("Person", "school"), found.Reached[1].InsteadOf);
        Assert.Equal([ReminderReason.Away, ReminderReason.Away], found.PassedOver.Select(passed => passed.Reason));
    }

    [Fact]
    public void Deputies_in_a_circle_end_with_the_owner() =>
        Assert.Equal(
            ["lead", "nurse"],
            Reached(
                [Given.Person("school"), Given.Person("deputy"), Given.Person("lead"), Given.Person("nurse")],
                [
                    Given.Role("school", Given.School, deputy: "deputy", away: ThisWeek),
                    Given.Role("deputy", NodeId.Of("School", "1"), deputy: "school", away: ThisWeek),
                    Given.Role("nurse", Given.Trust),
                    Given.Role("lead", Given.Partnership, Role.Lead),
                ]).Order());

    [Fact]
    public void Where_nobody_can_be_found_the_owner_is_told_and_where_there_is_none_it_is_said()
    {
        Person[] people = [Given.Person("lead"), Given.Person("nurse")];

        var escalated = Find(people, [Given.Role("nurse", Given.Trust), Given.Role("lead", Given.Programme, Role.Lead)]);
        Assert.True(Assert.Single(escalated.Reached, recipient => recipient.Person.Name == "lead").Escalated);
        Assert.Equal([Side.Education], Find(people, [Given.Role("nurse", Given.Trust)]).Nobody);
    }

    [Fact]
    public void One_mail_goes_to_one_address()
    {
        var found = Find(
            [Given.Person("a", "OFFICE@example.org"), Given.Person("b", "office@example.org")],
            [Given.Role("a", Given.School), Given.Role("b", Given.Trust)]);

        Assert.Equal("a", Assert.Single(found.Reached).Person.Name);
        Assert.Equal(ReminderReason.SameAddress, Assert.Single(found.PassedOver).Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_address_that_fails_or_is_missing_leads_to_the_next_scope(bool suppressed)
    {
        var bad = Given.Person("bad", suppressed ? "bad@example.org" : "");
        var facts = Given.People(
            [bad, Given.Person("trust", organisation: Given.School), Given.Person("nurse")],
            [Given.Role("bad", Given.School), Given.Role("trust", Given.Partnership), Given.Role("nurse", Given.Trust)],
            null, suppressed ? [bad.WorkEmail!.Value] : []);

        var found = Recipients.Of(Given.Clinic(), BuiltInRules.Default.Revisions[0].Recipients, null, ReminderTopic.Reminders, facts, Day);
        Assert.Equal(["nurse", "trust"], found.Reached.Select(recipient => recipient.Person.Name));
        Assert.Equal(suppressed ? ReminderReason.Suppressed : ReminderReason.NoAddress, Assert.Single(found.PassedOver).Reason);
    }

    [Fact]
    public void Who_does_not_want_the_topic_was_found_all_the_same()
    {
        var school = Given.Person("school");
        ReminderPreference no = new()
        {
            Id = ReminderPreference.IdOf(school.Id, ReminderTopic.Reminders),
            AggregateId = school.Id,
            Source = Source.User,
            PersonId = school.Id,
            Topic = ReminderTopic.Reminders,
            Wanted = false,
            Since = Given.LongBefore,
        };
        var facts = Given.People([school, Given.Person("nurse"), Given.Person("lead")],
            [Given.Role("school", Given.School), Given.Role("nurse", Given.Trust), Given.Role("lead", Given.Partnership, Role.Lead)], [no]);

        var found = Recipients.Of(Given.Clinic(), BuiltInRules.Default.Revisions[0].Recipients, null, ReminderTopic.Reminders, facts, Day);
        Assert.Equal("nurse", Assert.Single(found.Reached).Person.Name);
        Assert.Equal(ReminderReason.Unsubscribed, Assert.Single(found.PassedOver).Reason);
    }

    private static IEnumerable<string> Reached(IReadOnlyList<Person> people, IReadOnlyList<RoleAssignment> roles) =>
        Find(people, roles).Reached.Select(recipient => recipient.Person.Name);

    private static Recipients Find(IReadOnlyList<Person> people, IReadOnlyList<RoleAssignment> roles) =>
        Recipients.Of(Given.Clinic(), BuiltInRules.Default.Revisions[0].Recipients, null, ReminderTopic.Reminders, Given.People(people, roles), Day);
}
