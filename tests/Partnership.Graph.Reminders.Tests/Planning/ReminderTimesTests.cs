using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Tests.Planning;

public sealed class ReminderTimesTests
{
    private static ReminderTimes Times(DateOnly? on = null, TimeOnly? at = null) => new(Given.Clinic(on, at), Given.Calendar.ForEveryone);

    private static ReminderLead Lead(int offset, LeadUnit unit) => new() { Slot = "x", Purpose = ReminderPurpose.Other, Offset = offset, Unit = unit };

    [Theory]
    // Easter 2026: Good Friday 3 April, Easter Monday 6 April.
    [InlineData(-1, LeadUnit.WorkingDays, "2026-04-07", "2026-04-02 10:00")]
    [InlineData(-2, LeadUnit.WorkingDays, "2026-04-07", "2026-04-01 10:00")]
    [InlineData(2, LeadUnit.WorkingDays, "2026-04-02", "2026-04-08 10:00")]
    [InlineData(-7, LeadUnit.Days, "2026-03-12", "2026-03-05 10:00")]
    [InlineData(-3, LeadUnit.Hours, "2026-03-12", "2026-03-12 07:00")]
    public void A_lead_is_counted_on_the_wall(int offset, LeadUnit unit, string on, string expected) =>
        Assert.Equal(Given.London(expected), Times(DateOnly.ParseExact(on, "yyyy-MM-dd")).DueAt(Lead(offset, unit)));

    [Fact]
    public void A_reminder_before_the_clocks_go_forward_keeps_its_time_on_the_wall() =>
        // Summer time begins on 29 March 2026: 10:00 is 09:00 UTC after it, 10:00 UTC before.
        Assert.Equal(Given.Utc("2026-03-24 10:00"), Times(new DateOnly(2026, 3, 31)).DueAt(Lead(-7, LeadUnit.Days)));

    [Fact]
    public void A_time_that_the_spring_change_skips_is_the_first_after_it() =>
        Assert.Equal(Given.Utc("2026-03-29 01:00"), Times(new DateOnly(2026, 4, 5), new TimeOnly(1, 30)).DueAt(Lead(-7, LeadUnit.Days)));

    [Fact]
    public void A_time_that_the_autumn_change_repeats_is_its_first_occurrence() =>
        Assert.Equal(Given.Utc("2026-10-25 00:30"), Times(new DateOnly(2026, 11, 1), new TimeOnly(1, 30)).DueAt(Lead(-7, LeadUnit.Days)));

    [Theory]
    [InlineData("2026-03-05 08:00", "2026-03-05 08:00")]
    [InlineData("2026-03-05 17:59", "2026-03-05 17:59")]
    [InlineData("2026-03-05 18:00", "2026-03-06 08:00")]
    [InlineData("2026-03-05 07:59", "2026-03-05 08:00")]
    [InlineData("2026-03-07 10:00", "2026-03-09 08:00")]
    public void Quiet_hours_end_with_the_next_working_day(string due, string expected) =>
        Assert.Equal(Given.London(expected), Times().EarliestTimeToSend(Given.London(due)));

    [Fact]
    public void Where_the_next_window_would_miss_the_event_it_goes_in_the_one_before()
    {
        // A Monday at 07:30, reminded of one day before: Sunday, and Monday's window opens after the start.
        var times = Times(new DateOnly(2026, 3, 9), new TimeOnly(7, 30));

        Assert.True(times.IsBroughtForward(Given.London("2026-03-08 07:30")));
        Assert.Equal(Given.London("2026-03-06 17:00"), times.EarliestTimeToSend(Given.London("2026-03-08 07:30")));
    }

    [Theory]
    [InlineData(ReminderPurpose.AreYouReady, "2026-03-05 10:00", "2026-03-06 10:00", false)]
    [InlineData(ReminderPurpose.AreYouReady, "2026-03-05 10:00", "2026-03-06 10:01", true)]
    [InlineData(ReminderPurpose.Final, "2026-03-11 10:00", "2026-03-12 08:00", false)]
    [InlineData(ReminderPurpose.Final, "2026-03-11 10:00", "2026-03-12 08:01", true)]
    [InlineData(ReminderPurpose.Attendance, "2026-03-16 10:00", "2026-03-17 10:00", false)]
    [InlineData(ReminderPurpose.Attendance, "2026-03-16 10:00", "2026-03-17 10:01", true)]
    public void It_may_be_a_day_late_and_the_final_one_until_two_hours_before(ReminderPurpose purpose, string sendAt, string now, bool missed) =>
        Assert.Equal(missed, Times().IsMissed(purpose, Given.London(sendAt), Given.London(now)));

    [Theory]
    [InlineData("2026-03-11 12:00", "2026-03-11 12:00")] // within sending hours: at once
    [InlineData("2026-03-10 20:00", "2026-03-11 08:00")] // the evening, and the event is two days off: the morning
    [InlineData("2026-03-11 20:00", "2026-03-11 20:00")] // the evening before: at once
    [InlineData("2026-03-12 06:00", "2026-03-12 06:00")] // the morning of the day: at once
    public void A_notice_waits_for_the_morning_only_when_that_is_before_the_day_of_the_event(string now, string expected)
    {
        var cancelled = new ReminderTimes(Given.Clinic(status: Domain.Events.EventStatus.Cancelled), Given.Calendar.ForEveryone);

        Assert.Equal(Given.London(expected), cancelled.EarliestTimeToNotify(EventSchedule.Of(Given.Clinic()), Given.London(now)));
    }

    [Fact]
    public void Another_zone_has_its_own_clock()
    {
        var clinic = Given.Clinic() with { TimeZone = IanaZone.Parse("Europe/Berlin", null) };

        Assert.Equal(Given.Utc("2026-03-05 09:00"), new ReminderTimes(clinic, Given.Calendar.ForEveryone).DueAt(Lead(-7, LeadUnit.Days)));
    }
}
