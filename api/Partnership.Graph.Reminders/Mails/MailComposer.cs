using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Mails.Blocks;
using Partnership.Graph.Reminders.Mails.Wording;

namespace Partnership.Graph.Reminders.Mails;

/// <summary>
/// Makes mails of letters: subject, HTML and plain text from the same components, the calendar object, the headers. Nothing
/// but the letter goes in, so a letter composed twice is the same mail. Safe to use from several tasks at once.
/// </summary>
/// <param name="from">Who sends the mails; its domain is that of Message-IDs and calendar UIDs.</param>
/// <param name="replyTo">Who gets the answers; <c>null</c> for the sender.</param>
public sealed class MailComposer(Mailbox from, Mailbox? replyTo = null)
{
    private static readonly MailHeader[] Automatic =
    [
        // RFC 3834; the second keeps Exchange's out-of-office answers away.
        new("Auto-Submitted", "auto-generated"),
        new("X-Auto-Response-Suppress", "All"),
    ];

    private readonly string _domain = from.Address.Value[(from.Address.Value.IndexOf('@', StringComparison.Ordinal) + 1)..];
    private readonly string _sender = from.Name ?? from.Address.Value;

    /// <summary>The mail that <paramref name="letter"/> is.</summary>
    /// <exception cref="ArgumentException">It is of a kind nobody has written a component for.</exception>
    public async Task<MailMessage> ComposeAsync(Letter letter)
    {
        var shown = Shortened.Of(letter);
        var to = new Mailbox(letter.To.Address, shown.To.Name);
        return new MailMessage
        {
            Reference = letter.Reference,
            MessageId = MessageIds.Of(letter.Reference, _domain),
            Date = letter.Date,
            From = from,
            ReplyTo = replyTo,
            To = to,
            Subject = Subjects.Of(shown),
            Html = HtmlText.Read(await RenderAsync(shown, MailFormat.Html)),
            Text = TextMarks.Read(await RenderAsync(shown, MailFormat.Text)),
            Calendar = LetterCalendar.Of(shown, _domain, from, to),
            Unsubscribe = letter.Topic is null ? null : letter.Links.Unsubscribe,
            Headers = Automatic,
        };
    }

    private async Task<string> RenderAsync(Letter letter, MailFormat format)
    {
        // A renderer keeps what it has rendered, so each mail gets one of its own.
        await using var renderer = new HtmlRenderer(NoServices.Instance, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(MailRoot.Letter)] = letter,
                [nameof(MailRoot.Format)] = format,
                [nameof(MailRoot.Sender)] = _sender,
            });
            return (await renderer.RenderComponentAsync<MailRoot>(parameters)).ToHtmlString();
        });
    }

    // The components take everything from the letter.
    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
