using System.Text.RegularExpressions;
using System.Xml.Linq;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Calendars;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Mime;

namespace Partnership.Graph.Reminders.Tests.Mails;

public sealed class MailComposerTests
{
    private static readonly MailComposer Composer = new(new Mailbox(TestMails.Address("reminders@partnerships.example.org"), "Partnership reminders"));

    public static TheoryData<string> Kinds => TestLetters.Kinds;

    [Theory]
    [InlineData("confirm-plan", "Confirm the plan: Flu clinic at Rivers Primary Academy, 7 August 2026")]
    [InlineData("are-you-ready", "Are you ready? Flu clinic at Rivers Primary Academy, 7 August 2026")]
    [InlineData("logistics", "Where and when: Flu clinic at Rivers Primary Academy, 7 August 2026")]
    [InlineData("final", "Tomorrow: Flu clinic at Rivers Primary Academy, 7 August 2026")]
    [InlineData("attendance", "How did it go? Flu clinic at Rivers Primary Academy, 7 August 2026")]
    [InlineData("other", "Reminder: Flu clinic at Rivers Primary Academy, 7 August 2026")]
    [InlineData("nobody-assigned", "Nobody assigned: Flu clinic at Rivers Primary Academy, 7 August 2026")]
    [InlineData("changed", "New date: Flu clinic at Rivers Primary Academy, 7 August 2026")]
    [InlineData("cancelled", "Cancelled: Flu clinic at Rivers Primary Academy, 7 August 2026")]
    [InlineData("digest", "Reminders for 2 events, first Flu clinic at Rivers Primary Academy, 7 August 2026")]
    [InlineData("weekly", "Your week from 3 August 2026: 2 events, 2 things need you")]
    [InlineData("address-failed", "Mail to School nurse, Walsall does not arrive")]
    [InlineData("register-change", "Rivers Primary Academy: a change in the register")]
    [InlineData("test", "Test: Tomorrow: Flu clinic at Rivers Primary Academy, 7 August 2026")]
    public async Task A_subject_says_what_to_do_then_which_event_at_which_school_and_when(string kind, string subject) =>
        Assert.Equal(subject, (await ComposedAsync(kind)).Subject);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_says_in_plain_text_what_it_says_in_HTML(string kind)
    {
        var mail = await ComposedAsync(kind);

        var html = Words(BodyOf(mail.Html));
        // Only plain text shows the addresses of links, and the stars of list items.
        var missing = Words(Regex.Replace(mail.Text, @"(?:https?|webcal)://\S+|[*]", " ", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Where(word => !html.Contains(word)).ToList();
        Assert.Empty(missing);
        Assert.DoesNotContain('<', mail.Text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_is_well_formed_and_can_be_read_aloud(string kind)
    {
        var html = (await ComposedAsync(kind)).Html;

        var root = Parsed(html);
        Assert.Equal("en-GB", root.Attribute("lang")!.Value);
        Assert.False(string.IsNullOrWhiteSpace(root.Descendants("title").Single().Value));
        Assert.Single(root.Descendants("h1"));
        Assert.All(root.Descendants("table"), table => Assert.True((string?)table.Attribute("role") == "presentation" || table.Descendants("th").All(cell => (string?)cell.Attribute("scope") == "row")));
        Assert.All(root.Descendants("a"), link => Assert.True(link.Value.Trim().Length > 3 && Uri.IsWellFormedUriString((string?)link.Attribute("href"), UriKind.Absolute)));
        Assert.All(root.Descendants("img"), image => Assert.NotNull(image.Attribute("alt")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_has_at_most_one_button(string kind) =>
        Assert.InRange(Regex.Count((await ComposedAsync(kind)).Html, "class=\"button\"", RegexOptions.None, TimeSpan.FromSeconds(1)), 0, 1);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_letter_is_the_same_mail_and_small(string kind)
    {
        var mail = MimeWriter.Write(await ComposedAsync(kind));

        Assert.Equal(mail, MimeWriter.Write(await ComposedAsync(kind)));
        Assert.InRange(mail.Length, 1, 40_000);
    }

    [Fact]
    public async Task The_final_reminder_reads_like_this_in_plain_text()
    {
        var mail = await ComposedAsync("final");

        Assert.Equal("""
            The pop-up clinic at Rivers Primary Academy is tomorrow, 9:30am to noon

            What: Flu clinic
            When: Friday 7 August 2026, 9:30am to noon
            Where: Main hall, Rivers Primary Academy
            Who comes: Walsall Healthcare NHS Trust
            Offers: flu vaccine for reception, year 1 and year 2
            Invited: Goldsmith Primary Academy
            Expected: 120 people
            Status: Confirmed

            Put it in your calendar: https://partnerships.example.org/calendars/events/k1.eHh4.c2ln.ics

            I will be there: https://partnerships.example.org/reminders/confirm/k1.eHh4.c2ln

            I cannot make it: https://partnerships.example.org/reminders/cannot-make-it/k1.eHh4.c2ln

            Who to ask

            * Immunisation team lead, Walsall Healthcare NHS Trust: immunisation@walsall.example.org
            * Coordinator, Goldsmith Primary Academy: coordinator@goldsmith.example.org

            You get this because of your role: Coordinator, Rivers Primary Academy. It was sent automatically; answers go to the people who run it.

            See all your events in your calendar: webcal://partnerships.example.org/calendars/k1.eHh4.c2ln.ics

            Stop reminders before events: https://partnerships.example.org/reminders/unsubscribe/k1.eHh4.c2ln

            """.ReplaceLineEndings("\n"), mail.Text);
    }

    [Fact]
    public async Task What_people_typed_is_shown_as_they_typed_it_and_never_obeyed()
    {
        const string Typed = "<script>alert(1)</script> & \"O'Neil\" \u001E* \r\nBcc: eve@example.org";
        var mail = await Composer.ComposeAsync(TestLetters.About(TestLetters.Reminder(ReminderPurpose.Final, 1), one => one with
        {
            Name = Typed,
            Host = Typed,
            Schedule = one.Schedule with { Venue = Typed },
        }));

        Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script> & \"O'Neil\" * Bcc: eve@example.org", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(System.Text.Encoding.ASCII.GetString(MimeWriter.Write(mail)).Split("\r\n"), line => line.StartsWith("Bcc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_of_a_megabyte_makes_no_mail_of_a_megabyte()
    {
        var long1 = string.Concat(Enumerable.Repeat("🩺", 500_000));
        var mail = await Composer.ComposeAsync(TestLetters.About(TestLetters.Reminder(ReminderPurpose.Final, 1), one => one with
        {
            Name = long1,
            Host = long1,
            Schedule = one.Schedule with { Venue = long1 },
            Invited = [.. Enumerable.Repeat(long1, 3)],
        }));

        Assert.InRange(MimeWriter.Write(mail).Length, 1, 100_000);
        Assert.DoesNotContain("\uFFFD", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("confirm-plan", CalendarMethod.Request)]
    [InlineData("changed", CalendarMethod.Request)]
    [InlineData("cancelled", CalendarMethod.Cancel)]
    [InlineData("final", null)]
    [InlineData("digest", null)]
    [InlineData("attendance", null)]
    [InlineData("test", null)]
    public async Task An_invitation_comes_with_what_is_first_or_new_and_the_removal_with_the_cancellation(string kind, CalendarMethod? method) =>
        Assert.Equal(method, (await ComposedAsync(kind)).Calendar?.Method);

    [Fact]
    public async Task A_move_is_told_with_its_reason_where_somebody_gave_one()
    {
        var changed = (ChangedLetter)TestLetters.OfEachKind["changed"];

        var explained = await Composer.ComposeAsync(changed with { Item = changed.Item with { Event = changed.Item.Event with { MovedReason = "The nurse is ill." } } });

        Assert.Contains("Reason: The nurse is ill.", explained.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reason", (await Composer.ComposeAsync(changed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_event_of_a_digest_can_be_answered_either_way_and_says_whom_to_ask()
    {
        var digest = (DigestLetter)TestLetters.OfEachKind["digest"];
        var comingUp = digest.Items.Count(item => item.Purpose != ReminderPurpose.Attendance);

        var mail = await Composer.ComposeAsync(digest);

        Assert.Equal(comingUp, mail.Text.Split("I cannot make it:").Length - 1);
        Assert.Equal(comingUp, mail.Text.Split("Who to ask: Immunisation team lead: immunisation@walsall.example.org").Length - 1);
    }

    [Theory]
    [InlineData("confirm-plan", 1)]
    [InlineData("changed", 1)]
    [InlineData("cancelled", 2)]
    public async Task A_cancellation_is_a_later_revision_than_what_the_calendar_has(string kind, int sequence) =>
        Assert.Contains($"SEQUENCE:{sequence}\r\n", (await ComposedAsync(kind)).Calendar!.Text, StringComparison.Ordinal);

    [Fact]
    public async Task Whoever_hears_of_an_event_at_short_notice_is_invited_then()
    {
        var letter = TestLetters.Of(TestLetters.Reminder(ReminderPurpose.Final, 1), item => item with { ShortNotice = true });

        var mail = await Composer.ComposeAsync(letter);
        Assert.Equal(CalendarMethod.Request, mail.Calendar?.Method);
        Assert.Contains("planned at short notice, so this comes later than usual", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("final", true)]
    [InlineData("weekly", true)]
    [InlineData("changed", false)]
    [InlineData("cancelled", false)]
    public async Task Routine_mails_can_be_unsubscribed_from_and_changes_cannot(string kind, bool can)
    {
        var mail = await ComposedAsync(kind);

        Assert.Equal(can, mail.Unsubscribe is not null);
        Assert.Equal(can, mail.Text.Contains("/reminders/unsubscribe/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_links_a_mail_asks_for_an_answer_instead()
    {
        var mail = await Composer.ComposeAsync(TestLetters.About(TestLetters.Reminder(ReminderPurpose.ConfirmPlan, 21), one => one with { Links = EventLinks.None }));

        Assert.Contains("Answer this mail to confirm the plan", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"button\"", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_reminder_says_so_and_a_deputy_is_told_for_whom()
    {
        var mail = await Composer.ComposeAsync(TestLetters.Of(TestLetters.Reminder(ReminderPurpose.Final, 1), item => item with
        {
            LateSince = new DateTimeOffset(2026, 8, 4, 23, 30, 0, TimeSpan.Zero),
            InsteadOf = "Zoë O'Neil",
        }));

        // Half past eleven UTC is the next day in British summer time.
        Assert.Contains("should have reached you on 5 August 2026", mail.Text, StringComparison.Ordinal);
        Assert.Contains("stand in for Zoë O'Neil", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_nobody_has_confirmed_says_so_in_the_last_reminders()
    {
        var mail = await Composer.ComposeAsync(TestLetters.About(TestLetters.Reminder(ReminderPurpose.Final, 1), one => one with { Status = EventStatus.Tentative }));

        Assert.Contains("Nobody has confirmed this event", mail.Text, StringComparison.Ordinal);
    }

    private static Task<MailMessage> ComposedAsync(string kind) => Composer.ComposeAsync(TestLetters.OfEachKind[kind]);

    private static XElement Parsed(string html)
    {
        var wellFormed = Regex.Replace(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), @"<(?<name>meta|hr|br|img)\b(?<rest>[^>]*?)/?>", "<${name}${rest}/>", RegexOptions.None, TimeSpan.FromSeconds(1));
        return XElement.Parse(wellFormed, LoadOptions.PreserveWhitespace);
    }

    private static string BodyOf(string html) =>
        string.Join(' ', Parsed(html).Element("body")!.DescendantNodes().OfType<XText>().Select(text => text.Value));

    private static HashSet<string> Words(string text) => [.. text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', '?', ':')).Where(word => word.Length > 0)];
}
