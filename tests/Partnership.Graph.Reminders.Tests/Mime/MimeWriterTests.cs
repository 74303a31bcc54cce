using System.Text;
using Partnership.Graph.Reminders.Calendars;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Mime;
using Partnership.Graph.Reminders.Tests.Mails;

namespace Partnership.Graph.Reminders.Tests.Mime;

public sealed class MimeWriterTests
{
    [Fact]
    public void A_mail_has_the_headers_and_the_parts_from_plain_to_rich()
    {
        var mail = Written(TestMails.Mail() with
        {
            Calendar = new CalendarPart(CalendarMethod.Request, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
            Unsubscribe = new Uri("https://partnerships.example.org/reminders/unsubscribe/abc"),
            Headers = [new MailHeader("Auto-Submitted", "auto-generated")],
        });

        Assert.StartsWith("""
            Date: Thu, 06 Aug 2026 08:00:00 +0000
            From: Partnership reminders <reminders@partnerships.example.org>
            To: "Coordinator, Rivers Primary Academy" <office@rivers.example.org>
            Subject: Flu clinic at Rivers Primary Academy, 7 August 2026
            Message-ID: <d4f1@partnerships.example.org>
            List-Unsubscribe: <https://partnerships.example.org/reminders/unsubscribe/abc>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=

            """.ReplaceLineEndings("\r\n").TrimEnd(), mail, StringComparison.Ordinal);
        Assert.Equal(
            ["text/plain; charset=utf-8", "text/html; charset=utf-8", "text/calendar; charset=utf-8; method=REQUEST"],
            mail.Split("\r\n").Where(line => line.StartsWith("Content-Type: text/", StringComparison.Ordinal)).Select(line => line[14..]));
    }

    [Fact]
    public void A_repeated_attempt_sends_the_same_bytes() =>
        Assert.Equal(MimeWriter.Write(TestMails.Mail()), MimeWriter.Write(TestMails.Mail()));

    [Fact]
    public void Every_line_ends_in_CR_LF_and_is_short_whatever_the_content()
    {
        var mail = Written(TestMails.Mail() with
        {
            Subject = new string('ß', 3000) + new string('x', 3000) + "\r\nBcc: eve@example.org",
            To = new Mailbox(TestMails.Address("office@rivers.example.org"), "eve@example.org>\r\nBcc: eve@example.org"),
            Html = new string('<', 1_000_000),
            Text = new string('x', 100_000) + "\r.\n.\r\n.",
        });

        var lines = mail.Split("\r\n");
        Assert.All(lines, line => Assert.True(line.Length <= 998 && !line.Contains('\n', StringComparison.Ordinal) && !line.Contains('\r', StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.StartsWith("Bcc", StringComparison.Ordinal));
        Assert.All(mail, c => Assert.InRange(c, '\n', '~'));
    }

    [Theory]
    [InlineData("Bcc")]
    [InlineData("subject")]
    [InlineData("X-A:\r\nBcc")]
    [InlineData("")]
    [InlineData("Ünïcode")]
    public void A_further_header_is_neither_one_of_the_mails_own_nor_two_in_one(string name) =>
        Assert.Throws<ArgumentException>(() => MimeWriter.Write(TestMails.Mail() with { Headers = [new MailHeader(name, "x")] }));

    [Theory]
    [InlineData("no-at")]
    [InlineData("a@b>\r\nBcc: eve@example.org")]
    public void A_Message_ID_that_cannot_be_one_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => MimeWriter.Write(TestMails.Mail() with { MessageId = id }));

    [Fact]
    public void An_address_with_full_stops_where_mail_has_none_is_quoted() =>
        Assert.Contains("To: \".a..b\"@example.org\r\n", Written(TestMails.Mail() with { To = new Mailbox(TestMails.Address(".a..b@example.org")) }), StringComparison.Ordinal);

    [Fact]
    public void A_Message_ID_is_made_of_the_reference_as_it_is_or_hashed()
    {
        Assert.Equal("d4f1@example.org", MessageIds.Of("d4f1", "example.org"));
        Assert.Equal(MessageIds.Of("rule:1/π", "example.org"), MessageIds.Of("rule:1/π", "example.org"));
        Assert.Matches("^[0-9a-f]{64}@example.org$", MessageIds.Of("rule:1/π", "example.org"));
        Assert.Matches("^[0-9a-f]{64}$", MessageIds.LocalPart("../../etc/passwd"));
    }

    private static string Written(MailMessage message) => Encoding.ASCII.GetString(MimeWriter.Write(message));
}
