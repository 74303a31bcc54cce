using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Attention;

/// <summary>
/// What needs a coordinator, from all sources in one order. A page is the best of one page of each source, or of each of its
/// severities where the order asks for them, so what is read is never more than these times the page; only what is on the page is described.
/// </summary>
public sealed class AttentionList(IEnumerable<IAttentionSource> sources, IStoreSession session, TimeProvider clock)
{
    /// <summary>One page.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public async ValueTask<Connection<AttentionItem>> PageAsync(AttentionArguments arguments, FieldSelection selection, CancellationToken ct)
    {
        var order = AttentionOrder.Of(arguments.Order);
        var page = new PageArguments(arguments.First, arguments.After, arguments.Last, arguments.Before).In(cursor => Read(order, cursor), selection);
        var where = arguments.Where;
        ArgumentRefusal.CheckSet("where.kinds", where?.Kinds);
        ArgumentRefusal.CheckSet("where.severities", where?.Severities);
        CheckType<Organisation>("where.organisation", where?.Organisation);
        CheckType<Partnership>("where.partnership", where?.Partnership);
        var now = clock.GetUtcNow();
        var today = EnglishDay.At(now);
        var concern = where?.Organisation is { } organisation ? await OrganisationConcern.OfAsync(session, organisation, today, ct) : null;
        var scope = new AttentionScope(now, today, concern, where?.Partnership, where?.DueOn, where?.Severities);
        List<IAttentionSource> wanted =
        [
            .. sources.Where(source => (where?.Kinds?.Contains(source.Kind) ?? true) && (where?.Severities is not { } severities || source.Severities.Intersect(severities).Any())),
        ];

        var (found, more) = await FindAsync(wanted, scope, page, order, ct);
        var items = await DescribeAsync(found, scope, ct);
        int? total = null;
        if (page.CountTotal)
        {
            total = 0;
            foreach (var source in wanted)
                total += await source.CountAsync(scope, ct);
        }

        return Connection<AttentionItem>.Of(
            items,
            index => Cursor.Write(order.Signature, found[index].Position.ToPosition()),
            hasPrevious: page.FromEnd ? more : page.After is not null,
            hasNext: page.FromEnd ? page.Before is not null : more,
            total);
    }

    private static async ValueTask<(List<AttentionCandidate> Found, bool More)> FindAsync(
        List<IAttentionSource> sources, AttentionScope scope, WantedPage page, AttentionOrder order, CancellationToken ct)
    {
        var (after, before) = (AttentionPosition.Of(page.After), AttentionPosition.Of(page.Before));
        List<AttentionCandidate> found = [];
        var more = false;
        foreach (var (source, severity) in PartsOf(sources.OrderBy(source => source.IsWalk), scope, order))
        {
            // Once the page is full and is not the last, what lies beyond it is of no use: a walk past many that need nobody ends there.
            var (from, to) = !source.IsWalk || !more || found.Count < page.Size ? (after, before)
                : page.FromEnd ? (found[0].Position, before)
                : (after, found[^1].Position);
            var ofPart = new AttentionPosition(default, source.Kind, default, severity);
            var part = new AttentionPart(page.Size, page.FromEnd, order.DueDescends, order.BoundOf(ofPart, from, after: true), order.BoundOf(ofPart, to, after: false));
            var candidates = await source.PageAsync(severity is { } only ? scope with { Severities = [only] } : scope, part, ct);
            found.AddRange(candidates.Items.Select(candidate => candidate with { Severity = severity }));
            found.Sort((x, y) => order.Compare(x.Position, y.Position));
            more |= candidates.HasMore || found.Count > page.Size;
            if (found.Count > page.Size)
                found.RemoveRange(page.FromEnd ? 0 : page.Size, found.Count - page.Size);
        }

        return (found, more);
    }

    // Within a part nothing but the day decides: where severity does too, a source has a part for each.
    private static IEnumerable<(IAttentionSource Source, AttentionSeverity? Severity)> PartsOf(IEnumerable<IAttentionSource> sources, AttentionScope scope, AttentionOrder order) =>
        order.BySeverity
            ? from source in sources
              from severity in source.Severities
              where scope.Severities?.Contains(severity) ?? true
              select (source, (AttentionSeverity?)severity)
            : sources.Select(source => (source, (AttentionSeverity?)null));

    private static async ValueTask<List<AttentionItem>> DescribeAsync(List<AttentionCandidate> found, AttentionScope scope, CancellationToken ct)
    {
        var items = new AttentionItem[found.Count];
        foreach (var ofSource in found.Index().GroupBy(each => each.Item.Source))
        {
            var described = await ofSource.Key.DescribeAsync([.. ofSource.Select(each => each.Item.Subject)], scope, ct);
            foreach (var (item, index) in described.Zip(ofSource.Select(each => each.Index)))
                items[index] = item;
        }

        return [.. items];
    }

    private static void CheckType<T>(string argument, NodeId? id)
    {
        if (id is { } given && !(DocumentTypes.TryFind(given.TypeName, out var type) && type.IsAssignableTo(typeof(T))))
            throw ArgumentRefusal.Of(argument, $"is {given}, which is no id of {(typeof(T) == typeof(Partnership) ? "a partnership" : "an organisation")}.", "Give the id as the node's own field gives it.");
    }

    private static Position? Read(AttentionOrder order, string cursor) =>
        Cursor.Read(order.Signature, AttentionPosition.KeyTypes(order.BySeverity), cursor) is { } position && AttentionPosition.Of(position) is not null ? position : null;
}
