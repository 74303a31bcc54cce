using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Reminders.Calendars;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Tests.Mails;

namespace Partnership.Graph.Reminders.Tests.Calendars;

public sealed class CalendarWriterTests
{
    private static readonly Mailbox Organiser = new(TestMails.Address("reminders@partnerships.example.org"), "Partnership reminders");
    private static readonly Mailbox Attendee = new(TestMails.Address("o'neil+nhs%1@example.org"), "Coordinator, Rivers");

    [Fact]
    public void An_invitation_is_for_one_person_and_says_when_and_where()
    {
        var part = CalendarWriter.Request(TestCalendar.Event("2026-08-06", "09:30", "12:00") with
        {
            Location = "Main hall, Rivers Primary Academy",
            Description = "Bring the cool box; ask for Sam",
            Url = new Uri("https://partnerships.example.org/e/1"),
        }, Organiser, Attendee, TestCalendar.Stamp);

        Assert.Equal(CalendarMethod.Request, part.Method);
        Assert.Contains("METHOD:REQUEST\r\n", part.Text, StringComparison.Ordinal);
        Assert.EndsWith("""
            BEGIN:VEVENT
            UID:flu-clinic@partnerships.example.org
            DTSTAMP:20260701T080000Z
            SEQUENCE:2
            DTSTART;TZID=Europe/London:20260806T093000
            DTEND;TZID=Europe/London:20260806T120000
            SUMMARY:Flu clinic
            LOCATION:Main hall\, Rivers Primary Academy
            DESCRIPTION:Bring the cool box\; ask for Sam
            URL:https://partnerships.example.org/e/1
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            ORGANIZER;CN="Partnership reminders":mailto:reminders@partnerships.example.org
            ATTENDEE;CN="Coordinator, Rivers";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:o%27neil%2Bnhs%251@example.org
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"), part.Text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_event_is_taken_out_with_the_method_made_for_it()
    {
        var part = CalendarWriter.Cancel(TestCalendar.Event("2026-08-06", "09:30", "12:00"), Organiser, Attendee, TestCalendar.Stamp);

        Assert.Equal(CalendarMethod.Cancel, part.Method);
        Assert.Contains("METHOD:CANCEL\r\n", part.Text, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\n", part.Text, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", part.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_event_invites_nobody()
    {
        var text = CalendarWriter.Publish("Partnership events", [TestCalendar.Event("2026-08-06", "09:30", "12:00")], TestCalendar.Stamp);

        Assert.Contains("METHOD:PUBLISH\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ATTENDEE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ORGANIZER", text, StringComparison.Ordinal);
    }

    [Theory]
    // Over midnight.
    [InlineData("2026-08-06", "22:00", "01:00", "20260806T220000", "20260807T010000")]
    // Through the night the clocks go forward: five hours by the clock, four by the watch.
    [InlineData("2026-03-28", "22:00", "03:00", "20260328T220000", "20260329T030000")]
    // In the gap: the first time that exists.
    [InlineData("2026-03-29", "01:30", "02:30", "20260329T020000", "20260329T023000")]
    // All of it in the gap: no length, but never before its own start.
    [InlineData("2026-03-29", "01:15", "01:45", "20260329T020000", "20260329T020000")]
    // In the hour that comes twice.
    [InlineData("2026-10-25", "01:30", "02:30", "20261025T013000", "20261025T023000")]
    public void Times_are_those_of_the_clock_on_the_wall(string date, string start, string end, string from, string until)
    {
        var text = CalendarWriter.Publish(null, [TestCalendar.Event(date, start, end)], TestCalendar.Stamp);

        Assert.Contains($"DTSTART;TZID=Europe/London:{from}\r\nDTEND;TZID=Europe/London:{until}\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_zone_is_described_once()
    {
        var text = CalendarWriter.Publish("All", [
            TestCalendar.Event("2026-08-06", "09:30", "12:00"),
            TestCalendar.Event("2027-01-06", "09:30", "12:00"),
            TestCalendar.Event("2026-08-07", "09:30", "12:00", "Europe/Paris"),
        ], TestCalendar.Stamp);

        Assert.Equal(["TZID:Europe/London", "TZID:Europe/Paris"], text.Split("\r\n").Where(line => line.StartsWith("TZID", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_ETag_changes_with_what_is_said_and_not_with_the_time_it_is_said_at()
    {
        CalendarEvent[] events = [TestCalendar.Event("2026-08-06", "09:30", "12:00")];

        var first = CalendarFile.Feed("Events", events, TestCalendar.Stamp);
        var later = CalendarFile.Feed("Events", events, TestCalendar.Stamp.AddDays(1));
        var moved = CalendarFile.Feed("Events", [events[0] with { Sequence = 3 }], TestCalendar.Stamp);
        Assert.Equal(first.ETag, later.ETag);
        Assert.NotEqual(first.ETag, moved.ETag);
        Assert.Matches("^W/\"[0-9a-f]{32}\"$", first.ETag);
    }

    [Fact]
    public void A_feed_is_in_the_order_of_its_events_and_may_be_empty()
    {
        var late = TestCalendar.Event("2026-08-07", "09:30", "12:00") with { Uid = "late@x" };
        var early = TestCalendar.Event("2026-08-06", "09:30", "12:00") with { Uid = "early@x" };

        Assert.Equal(CalendarFile.Feed("E", [late, early], TestCalendar.Stamp), CalendarFile.Feed("E", [early, late], TestCalendar.Stamp));
        Assert.EndsWith("END:VCALENDAR\r\n", CalendarFile.Feed("E", [], TestCalendar.Stamp).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_UID_is_the_events_own_for_ever() =>
        Assert.Equal("flu-clinic@example.org", CalendarEvent.UidOf(NodeId.Parse("Event:flu-clinic", null), "example.org"));
}
