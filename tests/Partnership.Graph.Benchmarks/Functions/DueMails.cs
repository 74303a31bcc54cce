using System.Globalization;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Benchmarks.Functions;

/// <summary>Mails that are due: written down and waiting to be sent, as many as wanted.</summary>
internal static class DueMails
{
    /// <summary>Writes them down: to people of the case study about its events, each a mail of its own that is composed in full.</summary>
    public static async Task WriteAsync(string store, int count, CancellationToken cancellationToken)
    {
        using var graph = SqliteStore.Open(new SqliteStoreOptions { Path = store });
        await using var session = graph.OpenSession();
        var people = (await session.ToListAsync(session.Query<Person>(), cancellationToken)).Where(person => person.WorkEmail is not null).ToList();
        var events = await session.ToListAsync(session.Query<Event>(), cancellationToken);
        var due = DateTimeOffset.Parse(FunctionsSettings.StartsAt, CultureInfo.InvariantCulture);
        var commits = Enumerable.Range(0, count).Select(number =>
        {
            var id = NodeId.Of(nameof(Delivery), $"benchmark-{number}");
            var person = people[number % people.Count];
            return new Commit
            {
                AggregateId = id,
                ExpectedVersion = 0,
                At = due,
                Upserts =
                [
                    new Delivery
                    {
                        Id = id,
                        AggregateId = id,
                        Source = Source.User,
                        Kind = DeliveryKind.AddressFailed,
                        PersonId = person.Id,
                        Address = person.WorkEmail,
                        ReminderIds = [],
                        EventId = events[number % events.Count].Id,
                        Subject = $"somebody-{number}@example.org",
                        About = "The mailbox does not exist.",
                        State = ReminderState.Planned,
                        DueAt = due,
                        NextAt = due,
                    },
                ],
            };
        });
        foreach (var some in commits.Chunk(500))
            await graph.CommitManyAsync(some, cancellationToken);
    }
}
