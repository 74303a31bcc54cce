using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Planning;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Api.Tests.Reminders;

/// <summary>A provider that takes the mails of a graph's reminders, and says what they were.</summary>
internal sealed class Mailbag(ChangingGraph graph) : IMailTransport
{
    private readonly Dictionary<string, Letter> _written = [];

    /// <summary>What was taken, oldest first.</summary>
    public List<Letter> Taken { get; } = [];

    /// <summary>What the provider answers; it takes the mail unless told otherwise.</summary>
    public SendResult? Answer { get; set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<SendResult> SendAsync(MailMessage message, CancellationToken ct)
    {
        if (Answer is null)
            Taken.Add(_written[message.Reference]);
        return Task.FromResult(Answer ?? new SendResult.Accepted($"provider-{message.Reference}"));
    }

    /// <summary>Plans what changed and sends what is due.</summary>
    public Task<ReminderTick> TickAsync() => new ReminderWorker(
        new ReminderPorts { Store = graph.Store, Clock = graph.Clock, Compose = (letter, _) => Task.FromResult(Compose(letter)), Transport = this, Calendar = CalendarAsync, Jitter = () => 0.5 },
        new ReminderOptions { Worker = "test" }).TickAsync(Cancellation);

    /// <summary>The reminders of an event, by when they are due.</summary>
    public async Task<IReadOnlyList<Reminder>> RemindersAsync(string eventId)
    {
        var id = NodeId.Parse(eventId, null);
        await using var session = graph.Store.OpenSession();
        return await session.ToListAsync(session.Query<Reminder>().Where(x => x.EventId == id).OrderBy(x => x.DueAt).ThenBy(x => x.Id), Cancellation);
    }

    private async ValueTask<WorkingCalendar> CalendarAsync(CancellationToken ct)
    {
        await using var session = graph.Store.OpenSession();
        var known = await session.FindAsync<BankHolidayCalendar>(BankHolidayCalendar.IdOf(BankHolidayDivision.EnglandAndWales), ct);
        return known is null ? WorkingCalendar.Unknown : new WorkingCalendar(known.Days.Select(day => day.On).ToHashSet(), known.Horizon ?? DateOnly.MinValue);
    }

    private MailMessage Compose(Letter letter)
    {
        _written[letter.Reference] = letter;
        return new MailMessage
        {
            Reference = letter.Reference,
            MessageId = MessageIds.Of(letter.Reference, "example.org"),
            Date = letter.Date,
            From = new Mailbox(EmailAddress.Parse("reminders@example.org", null)),
            To = new Mailbox(letter.To.Address),
            Subject = letter.GetType().Name,
            Html = "",
            Text = "",
        };
    }
}
