using System.Collections.Concurrent;
using System.Diagnostics;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Planning;
using Partnership.Graph.Reminders.Transports;
using Partnership.Graph.Reminders.Transports.Smtp;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Benchmarks.Reminding;

/// <summary>
/// The reminders' pipeline as the product puts it together, over a store of its own, with mails by SMTP into a sink. The clock stands
/// where the trial sets it; what is measured is real time.
/// </summary>
internal sealed class ReminderTrial : IAsyncDisposable
{
    private const int CommitsAtOnce = 20_000;

    private readonly SqliteStore _store;
    private readonly MailSink _sink = new();
    private readonly SmtpTransport _smtp;
    private readonly ReminderWorker _worker;
    private readonly StandingClock _clock = new();
    private readonly ConcurrentDictionary<string, long> _began = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<double> _latencies = [];
    private readonly ConcurrentQueue<string> _failures = new();
    private WorkingCalendar _calendar = new(new HashSet<DateOnly> { new(2026, 12, 25), new(2026, 12, 28) }, new DateOnly(2028, 12, 31));

    public ReminderTrial(string database, int connections)
    {
        _store = SqliteStore.Open(new SqliteStoreOptions { Path = database });
        _smtp = new SmtpTransport(new SmtpSettings { Host = "127.0.0.1", Port = _sink.Port, Security = SmtpSecurity.None, MaxConnections = connections }, TimeProvider.System);
        var composer = new MailComposer(new Mailbox(EmailAddress.Parse("reminders@partnerships.example.org", null), "Partnership reminders"));
        var links = new LinkAddresses(new Uri("https://partnerships.example.org"), new LinkSigner([LinkKey.New()]));
        var ports = new ReminderPorts
        {
            Store = _store,
            Clock = _clock,
            Compose = (letter, _) =>
            {
                _began[letter.Reference] = Stopwatch.GetTimestamp();
                return composer.ComposeAsync(letter);
            },
            Transport = new Watched(_smtp, this),
            Calendar = _ => ValueTask.FromResult(_calendar),
            Links = new SignedLetterLinks(links),
            Failed = failure => _failures.Enqueue($"{failure.Step} {failure.Subject}: {failure.Failure.Message}"),
        };
        _worker = new ReminderWorker(ports, new ReminderOptions { Worker = "benchmark" });
    }

    /// <summary>How long each mail took from its letter to the server's answer, in milliseconds and in order.</summary>
    public IReadOnlyList<double> Latencies => [.. _latencies.Order()];

    /// <summary>How often each recipient was sent a mail.</summary>
    public IReadOnlyCollection<int> MailsOfRecipients => [.. _sink.Taken.Values];

    public long BytesSent => _sink.Bytes;

    /// <summary>What the pipeline could not deal with.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    public async Task<int> FillAsync(ComingEvents graph, CancellationToken cancellationToken)
    {
        var documents = 0;
        foreach (var commits in graph.Commits().Chunk(CommitsAtOnce))
        {
            documents += commits.Sum(commit => commit.Upserts.Count);
            var results = await _store.CommitManyAsync(commits, cancellationToken);
            if (results.FirstOrDefault(result => result is not CommitResult.Committed) is { } refused)
                throw new InvalidOperationException($"The graph could not be stored: {refused}.");
        }

        return documents;
    }

    /// <summary>Plans what there is to plan; answers how many events' plans were written.</summary>
    public async Task<(int Written, Spent Spent)> PlanAsync(CancellationToken cancellationToken)
    {
        _clock.Now = ComingEvents.PlannedAt;
        var meter = Meter.Start();
        var written = await _worker.PlanAsync(cancellationToken);
        return (written, meter.Stop());
    }

    /// <summary>Another bank holiday becomes known, so that every plan has to be looked at; on a Sunday, so that none changes.</summary>
    public void ChangeCalendar() =>
        _calendar = new(new HashSet<DateOnly>(_calendar.BankHolidays) { new(2026, 12, 27) }, _calendar.KnownUntil);

    /// <summary>Sends what is due; answers how many mails were taken.</summary>
    public async Task<(int Sent, Spent Spent)> SendAsync(CancellationToken cancellationToken)
    {
        _clock.Now = ComingEvents.DueAt;
        var meter = Meter.Start();
        var tick = await _worker.TickAsync(cancellationToken);
        return (tick.Sent, meter.Stop());
    }

    public async ValueTask DisposeAsync()
    {
        await _smtp.DisposeAsync();
        await _sink.DisposeAsync();
        _store.Dispose();
    }

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Watched(IMailTransport inner, ReminderTrial trial) : IMailTransport
    {
        public async Task<SendResult> SendAsync(MailMessage message, CancellationToken ct)
        {
            var result = await inner.SendAsync(message, ct);
            if (trial._began.TryRemove(message.Reference, out var began))
                trial._latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            return result;
        }
    }
}
