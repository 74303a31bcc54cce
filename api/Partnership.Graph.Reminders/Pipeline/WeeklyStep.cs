using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// Writes down, once a week for each coordinator, a mail of what is coming and what needs them: when sending hours first open in the week.
/// Its id is the person and the week, so that there is one however many workers write it down.
/// </summary>
internal sealed class WeeklyStep(ReminderPorts ports)
{
    internal async Task RunAsync(PlanBasis basis, CancellationToken cancellationToken)
    {
        var now = ports.Clock.GetUtcNow();
        var today = EnglishDay.At(now);
        var week = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var opens = new SendingHours(basis.Calendar.ForEveryone, IanaZone.London).NextFrom(LocalTimes.ToInstant(week, TimeOnly.MinValue, IanaZone.London));
        await using var session = ports.Store.OpenSession();
        if (now < opens || await session.FindAsync<ReminderProgress>(ReminderProgress.OnlyId(), cancellationToken) is not { } progress || progress.WeeklyDone >= week)
            return;

        // Missed by more than a day, or this is the first start and the week has begun: the next Monday comes soon.
        if (now <= opens + ReminderTimes.MostLate)
            await WriteDownAsync(session, week, opens, now, cancellationToken);
        var result = await ports.Store.CommitAsync(Commit.OfRoot(progress with { WeeklyDone = week }, now), cancellationToken);
        StoreOccupiedException.ThrowIfBusy([result]);
    }

    private async Task WriteDownAsync(IStoreSession session, DateOnly week, DateTimeOffset opens, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = EnglishDay.At(now);
        var roles = await session.ToListAsync(session.Query<RoleAssignment>().Where(role => role.Role == Role.Coordinator), cancellationToken);
        var ids = roles.Where(role => role.HoldsOn(today) && !RecipientFacts.IsAway(role, today)).Select(role => role.PersonId).Distinct().ToList();
        var people = await RecipientReader.ReadAsync(session, [], ids, ports.Failed, cancellationToken);
        var commits =
            from id in ids.Order()
            let person = people.People.GetValueOrDefault(id)
            where person?.WorkEmail is { } found && found.Value.Length > 0
            group person by person.WorkEmail!.Value into ofAddress
            let person = ofAddress.First()
            where !people.Suppressed.Contains(ofAddress.Key) && people.Wants(person.Id, ReminderTopic.Weekly)
            let mail = DerivedKey.Id(nameof(Delivery), "weekly", person.Id.Value, week.ToString("O"))
            select Commit.OfRoot(Delivery.ToOne(mail, DeliveryKind.Weekly, person.Id, ofAddress.Key, opens) with { Subject = week.ToString("O") }, now);
        StoreOccupiedException.ThrowIfBusy(await ports.Store.CommitManyAsync([.. commits], cancellationToken));
    }
}
