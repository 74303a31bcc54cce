using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Reminders.Mails;

namespace Partnership.Graph.Reminders.Tests.Mails;

internal static class TestMails
{
    public static readonly DateTimeOffset Date = new(2026, 8, 6, 8, 0, 0, TimeSpan.Zero);

    public static MailMessage Mail(string reference = "d4f1") => new()
    {
        Reference = reference,
        MessageId = MessageIds.Of(reference, "partnerships.example.org"),
        Date = Date,
        From = new Mailbox(Address("reminders@partnerships.example.org"), "Partnership reminders"),
        To = new Mailbox(Address("office@rivers.example.org"), "Coordinator, Rivers Primary Academy"),
        Subject = "Flu clinic at Rivers Primary Academy, 7 August 2026",
        Html = "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Flu clinic</title></head><body><p>Hello</p></body></html>",
        Text = "Hello",
    };

    public static EmailAddress Address(string text) => EmailAddress.Parse(text, null);
}
