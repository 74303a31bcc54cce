using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>A mail that was taken.</summary>
internal sealed record Posted(string Reference, DateTimeOffset At, Letter Letter);

/// <summary>A provider that takes mails, answers as it is told to, and keeps what it took under its reference.</summary>
internal sealed class Post(TimeProvider clock)
{
    private readonly Dictionary<string, Letter> _written = [];

    private readonly HashSet<string> _taken = [];

    internal List<Posted> Taken { get; } = [];

    /// <summary>What the provider refused for good.</summary>
    internal List<Posted> Refused { get; } = [];

    /// <summary>What reaches the person where a mail is handed over.</summary>
    internal Func<Posted, IEnumerable<Posted>> Handing { get; set; } = mail => [mail];

    /// <summary>What the provider does with a mail: takes it unless it says otherwise.</summary>
    internal Func<MailMessage, (bool Takes, SendResult? Answer)> Answer { get; set; } = _ => (true, null);

    /// <summary>Writes a letter as the plainest mail there is.</summary>
    internal Func<Letter, MailMessage> Write { get; set; } = letter => new MailMessage
    {
        Reference = letter.Reference,
        MessageId = MessageIds.Of(letter.Reference, "example.org"),
        Date = letter.Date,
        From = new Mailbox(Domain.Identifiers.EmailAddress.Parse("reminders@example.org", null)),
        To = new Mailbox(letter.To.Address),
        Subject = letter.GetType().Name,
        Html = "",
        Text = "",
    };

    internal MailMessage Compose(Letter letter)
    {
        _written[letter.Reference] = letter;
        return Write(letter);
    }

    internal bool Has(string reference) => _taken.Contains(reference);

    internal SendResult Take(MailMessage message)
    {
        var (takes, answer) = Answer(message);
        var mail = new Posted(message.Reference, clock.GetUtcNow(), _written[message.Reference]);
        if (takes)
        {
            Taken.AddRange(Handing(mail));
            _taken.Add(mail.Reference);
        }
        else if (answer is SendResult.Permanent)
        {
            Refused.Add(mail);
        }

        return answer ?? new SendResult.Accepted($"provider-{message.Reference}");
    }
}

/// <summary>One worker's way to the provider, which cannot be asked.</summary>
internal class PostBox(Post post, IFaults faults) : IMailTransport
{
    public async Task<SendResult> SendAsync(MailMessage message, CancellationToken ct)
    {
        await faults.AtAsync("before sending");
        var result = post.Take(message);
        await faults.AtAsync("after sending");
        return result;
    }
}

/// <summary>One worker's way to the provider, which can be asked.</summary>
internal sealed class AskablePostBox(Post post, IFaults faults) : PostBox(post, faults), IMailLookUp
{
    private readonly Post _post = post;

    public TimeSpan SettlesWithin => TimeSpan.FromMinutes(1);

    public Task<LookUpResult> LookUpAsync(string reference, CancellationToken ct) => Task.FromResult<LookUpResult>(
        _post.Has(reference) ? new LookUpResult.Found($"provider-{reference}", "sending") : new LookUpResult.NotFound());
}
