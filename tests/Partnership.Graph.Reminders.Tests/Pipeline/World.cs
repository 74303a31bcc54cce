using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Planning;
using Partnership.Graph.Reminders.Tests.Planning;
using Partnership.Graph.Sqlite;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>A store, a clock, a provider, and as many workers as wanted.</summary>
internal sealed class World : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
    private readonly SqliteStore _store;

    internal World(DateTimeOffset now)
    {
        Clock = new WorldClock(now);
        Post = new Post(Clock);
        _store = SqliteStore.Open(new SqliteStoreOptions { Path = Path.Combine(_folder, "graph.db") });
    }

    internal WorldClock Clock { get; }

    internal Post Post { get; }

    internal IGraphStore Store => _store;

    internal List<ReminderFailure> Failures { get; } = [];

    internal WorkingCalendar Calendar { get; set; } = Given.Calendar;

    internal bool Askable { get; set; } = true;

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Writes into the store's file, past every rule of the product.</summary>
    internal async Task DamageAsync(string sql)
    {
        await using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "graph.db"), Pooling = false }.ToString());
        await file.OpenAsync(Cancellation);
        await using var command = file.CreateCommand();
#pragma warning disable CA2100 // The text is the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Cancellation));
    }

    internal ReminderPorts Ports(IFaults? faults = null) => new()
    {
        Store = faults is null ? _store : new FaultyStore(_store, faults),
        Clock = Clock,
        Compose = (letter, _) => Task.FromResult(Post.Compose(letter)),
        Transport = Askable ? new AskablePostBox(Post, faults ?? NoFaults.Instance) : new PostBox(Post, faults ?? NoFaults.Instance),
        Calendar = _ => ValueTask.FromResult(Calendar),
        Jitter = () => 0.5,
        Failed = Failures.Add,
    };

    internal ReminderWorker Worker(IFaults? faults = null, string name = "one", Func<ReminderOptions, ReminderOptions>? change = null)
    {
        var options = new ReminderOptions { Worker = name };
        return new ReminderWorker(Ports(faults), change?.Invoke(options) ?? options);
    }

    internal Task TickAsync(string? local = null)
    {
        if (local is not null)
            Clock.Now = Given.London(local);
        return Worker().TickAsync(Cancellation);
    }

    internal async Task CommitAsync(params IReadOnlyList<Document> documents)
    {
        foreach (var ofAggregate in documents.GroupBy(document => document.AggregateId))
        {
            var result = await _store.CommitAsync(Sample.Commit([.. ofAggregate]) with { At = Clock.Now }, Cancellation);
            Assert.IsType<CommitResult.Committed>(result);
        }
    }

    /// <summary>The clinic's partnership with a coordinator on each side and somebody who leads it.</summary>
    internal Task PeopleAsync() => CommitAsync(
        Given.Person("school", organisation: Given.School), Given.Role("school", Given.School),
        Given.Person("nurse", organisation: Given.Trust), Given.Role("nurse", Given.Trust),
        Given.Person("lead", organisation: Given.Trust), Given.Role("lead", Given.Partnership, Role.Lead));

    internal Task EventAsync(Event one) => CommitAsync(
        one, EventParty.Of(one, Given.School, EventPartyRole.Host), EventParty.Of(one, Given.Trust, EventPartyRole.Provider));

    internal async Task<IReadOnlyList<T>> AllAsync<T>() where T : Document
    {
        await using var session = _store.OpenSession();
        return await session.ToListAsync(session.Query<T>().OrderBy(document => document.Id), Cancellation);
    }

    /// <summary>What was taken so far, one line a mail.</summary>
    internal IReadOnlyList<string> Mails() =>
        [.. Post.Taken.OrderBy(posted => posted.At).ThenBy(posted => posted.Letter.To.Name, StringComparer.Ordinal).Select(posted => $"{TimeZoneInfo.ConvertTime(posted.At, IanaZone.London.Rules):ddd d MMM HH:mm} {posted.Letter.To.Name}: {Says(posted.Letter)}")];

    private static string Says(Letters.Letter letter) => letter switch
    {
        Letters.ReminderLetter one => one.Item.Purpose.ToString(),
        Letters.DigestLetter many => string.Join(" + ", many.Items.Select(item => item.Purpose)),
        Letters.ChangedLetter changed => $"Changed from {changed.Before.Date:d MMM} to {changed.Item.Event.Schedule.Date:d MMM}",
        Letters.CancelledLetter => "Cancelled",
        Letters.CannotComeLetter cannot => $"{cannot.Person} cannot come to {cannot.Event.Name}: {cannot.Note}",
        Letters.AddressFailedLetter failed => $"{failed.Failed} failed",
        Letters.WeeklyLetter weekly => $"Weekly, {weekly.Coming.Count} coming, {weekly.Needs.Count} needs",
        _ => letter.GetType().Name,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private sealed class NoFaults : IFaults
    {
        internal static readonly NoFaults Instance = new();

        public Task AtAsync(string step) => Task.CompletedTask;

        public int? Torn(int commits) => null;
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class WorldClock(DateTimeOffset now) : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
