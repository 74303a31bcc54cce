namespace Partnership.Graph.Reminders.Mails;

/// <summary>
/// A mail ready to go: to one person, in HTML and in plain text. Equal facts give an equal message, so a repeated attempt
/// sends the same mail under the same identity.
/// </summary>
public sealed record MailMessage
{
    /// <summary>
    /// What this mail is known by, here and at the provider: the reminder's key. One key is one mail, however often it is tried.
    /// </summary>
    public required string Reference { get; init; }

    /// <summary>The Message-ID without angle brackets, from <see cref="MessageIds.Of"/>; the same at every attempt.</summary>
    public required string MessageId { get; init; }

    /// <summary>When it was written: the Date header.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Who sends it.</summary>
    public required Mailbox From { get; init; }

    /// <summary>Who gets the answers; <c>null</c> for the sender.</summary>
    public Mailbox? ReplyTo { get; init; }

    /// <summary>The one person it goes to.</summary>
    public required Mailbox To { get; init; }

    /// <summary>The subject, any Unicode text on one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The whole HTML document.</summary>
    public required string Html { get; init; }

    /// <summary>The same in plain text: one line per paragraph or list item, an empty line between paragraphs. A transport wraps it.</summary>
    public required string Text { get; init; }

    /// <summary>The calendar object that comes with it.</summary>
    public CalendarPart? Calendar { get; init; }

    /// <summary>
    /// Where one POST ends mails of this topic (RFC 8058); <c>null</c> for mails nobody can unsubscribe from: a changed or
    /// cancelled event.
    /// </summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>Further headers, each at most once; a name is letters, digits and hyphens.</summary>
    public IReadOnlyList<MailHeader> Headers { get; init; } = [];
}

/// <summary>A header beyond those every mail has.</summary>
/// <param name="Name">Its name, for example <c>Auto-Submitted</c>.</param>
/// <param name="Value">Its value, any Unicode text.</param>
public sealed record MailHeader(string Name, string Value);
