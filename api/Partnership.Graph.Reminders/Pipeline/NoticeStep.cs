using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// Writes down mails of what registers say: while sending hours are open, what nobody was told of yet goes together, in one mail for
/// each address. Which notices go together is decided in one document all workers share and stands there until all are marked as
/// told, so that whoever takes over from a worker that died, or runs beside one, writes the very same mails.
/// </summary>
internal sealed class NoticeStep(ReminderPorts ports)
{
    /// <summary>How many notices go together at most.</summary>
    internal const int MostAtOnce = 500;

    private const int MostTries = 6;

    /// <exception cref="StoreOccupiedException">The store took nothing; the next tick takes it up.</exception>
    internal async Task RunAsync(PlanBasis basis, CancellationToken cancellationToken)
    {
        var hours = new SendingHours(basis.Calendar.ForEveryone, IanaZone.London);
        while (hours.AreOpenAt(ports.Clock.GetUtcNow()) && await TakeInHandAsync(cancellationToken) is { Count: > 0 } notices)
        {
            var written = await WriteDownAsync(notices, cancellationToken);
            // What loses every race stays in hand for the next tick.
            if (!await MarkAsToldAsync(written, cancellationToken) || !await LetGoAsync(notices, cancellationToken))
                return;
        }
    }

    private async Task<IReadOnlyList<NodeId>> TakeInHandAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await using var session = ports.Store.OpenSession();
            if (await session.FindAsync<ReminderProgress>(ReminderProgress.OnlyId(), cancellationToken) is not { } progress)
                return [];
            if (progress.NoticesInHand.Count > 0)
                return progress.NoticesInHand;
            var untold = await session.ToListAsync(
                session.Query<RegisterNotice>().Where(notice => notice.ToldAt == null && notice.SettledAt == null)
                    .OrderBy(notice => notice.RaisedAt).ThenBy(notice => notice.Id).Take(MostAtOnce).Select(notice => notice.Id),
                cancellationToken);
            if (untold.Count == 0 || await CommitAsync(progress with { NoticesInHand = untold }, cancellationToken) is CommitResult.Committed)
                return untold;
        }

        return [];
    }

    /// <summary>Writes mails of what is open; what was settled is in none, and where it is opened again meanwhile it is still to be told.</summary>
    private async Task<IReadOnlyList<NodeId>> WriteDownAsync(IReadOnlyList<NodeId> ids, CancellationToken cancellationToken)
    {
        var now = ports.Clock.GetUtcNow();
        await using var session = ports.Store.OpenSession();
        var notices = await session.FindManyAsync<RegisterNotice>(ids, cancellationToken);
        var open = ids.Select(id => notices.GetValueOrDefault(id)).OfType<RegisterNotice>().Where(notice => notice.SettledAt is null).ToList();
        var programmes = await session.FindManyAsync<Programme>([.. open.SelectMany(notice => notice.ProgrammeIds).Distinct()], cancellationToken);
        var scopes = open.ToDictionary(notice => notice.Id, notice => ScopesOf(notice, programmes));
        var people = await RecipientReader.ReadAsync(session, [], [.. scopes.Values.SelectMany(of => of).Distinct()], [], ports.Failed, cancellationToken);
        var today = EnglishDay.At(now);

        var ofAddress = open
            .SelectMany(notice => NoticeRecipients.Of(scopes[notice.Id], people, today).Select(person => (Person: person, Notice: notice)))
            .GroupBy(pair => pair.Person.WorkEmail!.Value);
        var mails = ofAddress.Select(pairs =>
        {
            // Named for the address and for all that is in hand: the same mail whoever writes it down.
            var id = DerivedKey.Id(nameof(Delivery), ["register-change", pairs.Key.Value, .. ids.Select(notice => notice.Value)]);
            return Delivery.ToOne(id, DeliveryKind.RegisterChange, pairs.Select(pair => pair.Person.Id).Min(), pairs.Key, now) with { NoticeIds = [.. pairs.Select(pair => pair.Notice.Id).Distinct()] };
        });
        StoreOccupiedException.ThrowIfBusy(await ports.Store.CommitManyAsync([.. mails.Select(mail => Commit.OfRoot(mail, now))], cancellationToken));
        return [.. open.Select(notice => notice.Id)];
    }

    private static IReadOnlyList<NodeId> ScopesOf(RegisterNotice notice, IReadOnlyDictionary<NodeId, Programme> programmes) =>
    [
        notice.OrganisationId, .. notice.EventIds, .. notice.ProgrammeIds, .. notice.PartnershipIds,
        .. notice.ProgrammeIds.Select(id => programmes.GetValueOrDefault(id)?.PartnershipId).OfType<NodeId>(),
    ];

    private async Task<bool> MarkAsToldAsync(IReadOnlyList<NodeId> ids, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var now = ports.Clock.GetUtcNow();
            await using var session = ports.Store.OpenSession();
            var left = (await session.FindManyAsync<RegisterNotice>(ids, cancellationToken)).Values.Where(notice => notice is { ToldAt: null, SettledAt: null }).OrderBy(notice => notice.Id).ToList();
            if (left.Count == 0)
                return true;
            var results = await ports.Store.CommitManyAsync([.. left.Select(notice => Commit.OfRoot(notice with { ToldAt = now }, now))], cancellationToken);
            StoreOccupiedException.ThrowIfBusy(results);
            if (results.All(result => result is CommitResult.Committed))
                return true;
        }

        return false;
    }

    private async Task<bool> LetGoAsync(IReadOnlyList<NodeId> ids, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await using var session = ports.Store.OpenSession();
            var progress = await session.FindAsync<ReminderProgress>(ReminderProgress.OnlyId(), cancellationToken);
            // Another worker may have let them go, and taken others.
            if (progress is null || !progress.NoticesInHand.SequenceEqual(ids))
                return true;
            if (await CommitAsync(progress with { NoticesInHand = [] }, cancellationToken) is CommitResult.Committed)
                return true;
        }

        return false;
    }

    private async Task<CommitResult> CommitAsync(ReminderProgress progress, CancellationToken cancellationToken)
    {
        var result = await ports.Store.CommitAsync(Commit.OfRoot(progress, ports.Clock.GetUtcNow()), cancellationToken);
        StoreOccupiedException.ThrowIfBusy([result]);
        return result;
    }
}
