using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>What mails say of notices of registers, read for all of them together. What was settled meanwhile is left out.</summary>
internal sealed class NoticeFacts
{
    private readonly IReadOnlyDictionary<NodeId, RegisterNotice> _notices;
    private readonly IReadOnlyDictionary<NodeId, NamedDocument> _organisations;

    private NoticeFacts(IReadOnlyDictionary<NodeId, RegisterNotice> notices, IReadOnlyDictionary<NodeId, NamedDocument> organisations) =>
        (_notices, _organisations) = (notices, organisations);

    /// <summary>The events that any of the notices concerns.</summary>
    internal IEnumerable<NodeId> EventIds => _notices.Values.SelectMany(notice => notice.EventIds);

    internal static async Task<NoticeFacts> ReadAsync(IStoreSession session, IReadOnlyList<Delivery> mails, Action<ReminderFailure> failed, CancellationToken cancellationToken)
    {
        var notices = await session.FindReadableAsync<RegisterNotice>([.. mails.SelectMany(mail => mail.NoticeIds).Distinct()], failed, cancellationToken);
        var organisations = await session.FindReadableAsync<NamedDocument>([.. notices.Values.Select(notice => notice.OrganisationId).Distinct()], failed, cancellationToken);
        return new NoticeFacts(notices, organisations);
    }

    /// <summary>The notices of a mail that are still open: those with a day first, soonest first.</summary>
    internal IReadOnlyList<RegisterNotice> OpenOf(Delivery mail) =>
    [
        .. mail.NoticeIds.Select(id => _notices.GetValueOrDefault(id)).OfType<RegisterNotice>().Where(notice => notice.SettledAt is null)
            .OrderBy(notice => notice.On ?? DateOnly.MaxValue).ThenBy(notice => notice.Id),
    ];

    /// <summary>What is said of one, with those of its events that are still to come.</summary>
    internal RegisterChangeFacts Of(RegisterNotice notice, IReadOnlyDictionary<NodeId, Event> events, Func<Event, EventFacts> factsOf, DateTimeOffset now) => new(
        notice.OrganisationId,
        _organisations.TryGetValue(notice.OrganisationId, out var organisation) ? organisation.Name : notice.OrganisationId.Value,
        NameOf(notice.Source),
        notice.AsOf,
        notice.Message,
        [
            .. notice.EventIds.Select(id => events.GetValueOrDefault(id)).OfType<Event>().Where(one => ReminderPlan.IsToBeRemindedOf(one) && one.StartsAt > now)
                .OrderBy(one => one.StartsAt).ThenBy(one => one.Id).Select(factsOf),
        ]);

    private static string NameOf(Source register) => register switch
    {
        Source.Gias => "Get Information about Schools",
        Source.Ods => "the NHS Organisation Data Service",
        _ => "a public register",
    };
}
