using Partnership.Graph.Api.Attention;
using Partnership.Graph.Api.Ordering;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Tests.Attention;

public sealed class AttentionListTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Pages_from_either_end_give_what_a_plain_evaluation_finds_in_its_order(int seed)
    {
        await using var graph = new AttentionGraph();
        var random = new Random(seed);
        var documents = new AnyAttention(random).Documents();
        await graph.AddAsync(documents);
        foreach (var (order, compare) in Orders)
        {
            var expected = PlainAttention.Of(documents).Order(compare).Select(each => each.Key).ToList();

            Assert.Equal(expected, await WalkAsync(graph, random, order, fromEnd: false));
            Assert.Equal(expected, await WalkAsync(graph, random, order, fromEnd: true));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_filter_lets_through_what_a_plain_evaluation_lets_through(int seed)
    {
        await using var graph = new AttentionGraph();
        var random = new Random(100 + seed);
        var any = new AnyAttention(random);
        var documents = any.Documents();
        await graph.AddAsync(documents);
        foreach (var where in any.Filters())
        {
            var expected = PlainAttention.Of(documents, where).Order(Orders[0].Compare).Select(each => each.Key);

            Assert.Equal(expected, await WalkAsync(graph, random, [], fromEnd: false, where));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_needs_somebody_all_the_time_is_seen_once_and_nothing_is_seen_twice(int seed)
    {
        await using var graph = new AttentionGraph();
        var random = new Random(200 + seed);
        var any = new AnyAttention(random);
        var documents = any.Documents();
        await graph.AddAsync(documents);
        var (order, _) = Orders[random.Next(Orders.Length)];
        var kept = PlainAttention.Of(documents).Select(each => each.Key).ToHashSet();

        var seen = await WalkAsync(graph, random, order, fromEnd: seed % 2 == 0, where: null, async () =>
        {
            var more = any.SomeEvents(random.Next(3));
            await graph.AddAsync(more);
            documents = [.. documents, .. more];
            if (random.Next(2) == 0)
            {
                var gone = documents[random.Next(documents.Count)].Id;
                await graph.RemoveAsync(gone);
                documents = [.. documents.Where(document => document.Id != gone)];
            }

            kept.IntersectWith(PlainAttention.Of(documents).Select(each => each.Key));
        });

        Assert.Empty(kept.Except(seen));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    private static (IReadOnlyList<AttentionItemSortInput> Order, Comparer<PlainItem> Compare)[] Orders { get; } =
    [
        ([], By(day: 1, kind: 1)),
        ([new() { DueOn = SortEnumType.Desc }], By(day: -1, kind: 1)),
        ([new() { DueOn = SortEnumType.Asc }, new() { Kind = SortEnumType.Desc }], By(day: 1, kind: -1)),
        ([new() { Kind = SortEnumType.Asc }], By(day: 1, kind: 1, kindFirst: true)),
        ([new() { Kind = SortEnumType.Desc }, new() { DueOn = SortEnumType.Desc }], By(day: -1, kind: -1, kindFirst: true)),
        ([new() { Severity = SortEnumType.Asc }], By(item => item.Severity, By(day: 1, kind: 1))),
        ([new() { Severity = SortEnumType.Desc }, new() { DueOn = SortEnumType.Desc }], By(item => -(int)item.Severity, By(day: -1, kind: 1))),
        ([new() { DueOn = SortEnumType.Asc }, new() { Severity = SortEnumType.Desc }], By(item => item.Due, By(item => -(int)item.Severity, By(day: 1, kind: 1)))),
        ([new() { Kind = SortEnumType.Asc }, new() { Severity = SortEnumType.Asc }, new() { DueOn = SortEnumType.Desc }],
            By(item => item.Kind, By(item => item.Severity, By(day: -1, kind: 1)))),
    ];

    private static Comparer<PlainItem> By<TKey>(Func<PlainItem, TKey> key, Comparer<PlainItem> then) => Comparer<PlainItem>.Create((x, y) =>
        Comparer<TKey>.Default.Compare(key(x), key(y)) is not 0 and var decided ? decided : then.Compare(x, y));

    private static Comparer<PlainItem> By(int day, int kind, bool kindFirst = false) => Comparer<PlainItem>.Create((x, y) =>
    {
        var byDay = day * x.Due.CompareTo(y.Due);
        var byKind = kind * x.Kind.CompareTo(y.Kind);
        var (first, second) = kindFirst ? (byKind, byDay) : (byDay, byKind);
        return first != 0 ? first : second != 0 ? second : day * x.Id.CompareTo(y.Id);
    });

    private static async Task<List<string>> WalkAsync(
        AttentionGraph graph, Random random, IReadOnlyList<AttentionItemSortInput> order, bool fromEnd, AttentionItemFilterInput? where = null, Func<Task>? between = null)
    {
        List<List<string>> pages = [];
        string? cursor = null;
        bool more;
        do
        {
            var size = random.Next(1, 9);
            var page = await graph.PageAsync(fromEnd ? new(Last: size, Before: cursor, Where: where, Order: order) : new(First: size, After: cursor, Where: where, Order: order));
            pages.Add([.. page.Nodes.Select(item => item.Key)]);
            (cursor, more) = fromEnd ? (page.PageInfo.StartCursor, page.PageInfo.HasPreviousPage) : (page.PageInfo.EndCursor, page.PageInfo.HasNextPage);
            if (between is not null)
                await between();
        }
        while (more);

        if (fromEnd)
            pages.Reverse();
        return [.. pages.SelectMany(page => page)];
    }
}

/// <summary>Something that needs somebody, as the plain evaluation finds it.</summary>
internal sealed record PlainItem(AttentionKind Kind, DateOnly Due, NodeId Id, AttentionSeverity Severity)
{
    public string Key => $"{Kind}.{Id}";
}
