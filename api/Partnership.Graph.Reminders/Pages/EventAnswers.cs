using System.Text.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>
/// Keeps, in the history of an event, what people answered to it: who comes and who does not, and to which date. Each answer is kept
/// once for each date, however often the button is pressed.
/// </summary>
internal sealed class EventAnswers(ReminderPorts ports)
{
    private const int MostTries = 6;

    /// <summary>Keeps an answer; answers whether it could.</summary>
    /// <param name="person">Who answers.</param>
    /// <param name="about">The event as the person saw it.</param>
    /// <param name="action">What was answered, in the words of a command.</param>
    /// <param name="note">What else the person said.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<bool> KeepAsync(NodeId person, Event about, string action, string? note, CancellationToken cancellationToken)
    {
        var id = DerivedKey.Id(nameof(AuditEntry), action, about.Id.Value, about.ScheduleRevision.ToString(null as IFormatProvider), person.Value);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var now = ports.Clock.GetUtcNow();
            await using var session = ports.Store.OpenSession();
            if (await session.FindAsync<AuditEntry>(id, cancellationToken) is not null)
                return true;
            if (await session.FindAsync<Event>(about.Id, cancellationToken) is not { } one)
                return false;
            var entry = new AuditEntry
            {
                Id = id,
                AggregateId = one.AggregateId,
                Source = Source.User,
                SubjectId = one.Id,
                Actor = person.Value,
                At = now,
                Action = action,
                Reason = note,
                Fields = [new AuditedField($"answers.{person}", null, JsonSerializer.Serialize($"{action}, {about.Date:O}"))],
            };
            if (await ports.Store.CommitAsync(new Commit { AggregateId = one.AggregateId, ExpectedVersion = one.Version, At = now, Audit = [entry] }, cancellationToken) is CommitResult.Committed)
                return true;
        }

        return false;
    }
}
