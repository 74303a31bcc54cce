using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// What follows when mail to an address failed for good: nothing goes there any more, and the owner of the event is told. First the
/// mail to the owner is written down, then the address is suppressed, so that a worker that dies in between leaves nothing untold.
/// </summary>
internal sealed class AddressFailures(ReminderPorts ports)
{
    internal async Task SuppressAsync(Delivery failed, string detail, CancellationToken cancellationToken)
    {
        if (failed.Address is not { } address)
            return;
        var now = ports.Clock.GetUtcNow();
        await using var session = ports.Store.OpenSession();
        var before = await session.FindAsync<Suppression>(Suppression.IdOf(address), cancellationToken);
        // A mail about no event may have failed first, such as the week's: then nobody was told yet.
        if (before is { IsInForce: true } && (before.DeliveryId is null || await WasToldAsync(session, before, cancellationToken)))
            return;
        if (await OwnerMailAsync(session, failed, detail, now, cancellationToken) is { } mail)
            await CommitAsync(Commit.OfRoot(mail, now), cancellationToken);
        if (before is { IsInForce: true })
            return;

        var suppression = new Suppression
        {
            Id = Suppression.IdOf(address),
            AggregateId = Suppression.IdOf(address),
            Version = before?.Version ?? 0,
            Source = Source.User,
            Address = address,
            Since = now,
            DeliveryId = failed.Id,
            Detail = detail,
        };
        await CommitAsync(Commit.OfRoot(suppression, now), cancellationToken);
    }

    private static async Task<bool> WasToldAsync(IStoreSession session, Suppression known, CancellationToken cancellationToken)
    {
        var (address, since) = (known.Address.Value, known.Since);
        return await session.FirstOrDefaultAsync(
            session.Query<Delivery>().Where(mail => mail.Kind == DeliveryKind.AddressFailed && mail.Subject == address && mail.DueAt >= since).OrderBy(mail => mail.Id), cancellationToken) is not null;
    }

    private async Task<Delivery?> OwnerMailAsync(IStoreSession session, Delivery failed, string detail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reminders = await session.FindManyAsync<Reminder>([.. failed.ReminderIds.Concat(failed.DroppedIds)], cancellationToken);
        var events = await session.FindReadableAsync<Event>([.. reminders.Values.Select(reminder => reminder.EventId).Distinct()], ports.Failed, cancellationToken);
        var people = await RecipientReader.ReadAsync(session, [.. events.Values], [], ports.Failed, cancellationToken);
        foreach (var one in events.Values.OrderBy(one => one.StartsAt).ThenBy(one => one.Id))
        {
            if (Recipients.OwnerOf(one, people, EnglishDay.At(now)) is not { } owner || owner.Address == failed.Address)
                continue;
            var id = DerivedKey.Id(nameof(Delivery), "address-failed", failed.Id.Value);
            return Delivery.ToOne(id, DeliveryKind.AddressFailed, owner.Person.Id, owner.Address, now) with { EventId = one.Id, Subject = failed.Address!.Value.Value, About = detail };
        }

        return null;
    }

    // Whoever was first wrote the same.
    private async Task CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        StoreOccupiedException.ThrowIfBusy([await ports.Store.CommitAsync(commit, cancellationToken)]);
}
