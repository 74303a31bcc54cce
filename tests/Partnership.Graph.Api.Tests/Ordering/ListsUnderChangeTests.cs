using System.Text.Json.Nodes;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Ordering;

/// <summary>
/// Every way a connection is read (a type alone, several types in one list, children of a parent, far ends of edges, parts in
/// events), as clients page through it, while rows come and go.
/// </summary>
public sealed class ListsUnderChangeTests : IAsyncDisposable
{
    private static readonly NodeId Trust = NodeId.Of(nameof(SchoolTrust), "1");
    private static readonly NodeId School = NodeId.Of(nameof(Domain.Organisations.School), "100001");
    private readonly EmptyGraph _graph = new(Sample.Now);
    private int _made;

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    public static TheoryData<string, int> Walks => [.. from list in Lists.Keys from seed in Enumerable.Range(1, 4) select (list, seed)];

    private static Dictionary<string, (string Query, string[] Orders)> Lists { get; } = new(StringComparer.Ordinal)
    {
        ["programmes of one type"] = ("{ list: programmes(PAGE) { ROWS } }", ["", "order: [{ name: DESC }]", "order: [{ startedOn: ASC }, { name: DESC }]"]),
        ["organisations of every type"] = ("{ list: organisations(PAGE) { ROWS } }", ["", "order: [{ name: DESC }]", "order: [{ openedOn: DESC }]"]),
        ["events of a parent"] = ("{ node(id: \"Partnership:1\") { ... on Partnership { list: events(PAGE) { ROWS } } } }", ["", "order: [{ startsAt: DESC }]", "order: [{ name: ASC }]"]),
        ["schools at the far end of edges"] = ("{ node(id: \"SchoolTrust:1\") { ... on SchoolTrust { list: schools(PAGE) { ROWS } } } }", ["", "order: [{ name: DESC }]", "order: [{ pupilCount: ASC }]"]),
        ["events an organisation has a part in"] = ("{ node(id: \"School:100001\") { ... on School { list: events(PAGE) { ROWS } } } }", ["", "order: [{ startsAt: DESC }]", "order: [{ name: ASC }]"]),
    };

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task What_is_there_all_the_time_is_seen_once_and_nothing_is_seen_twice(string list, int seed)
    {
        var random = new Random(seed);
        var (query, orders) = Lists[list];
        var order = orders[random.Next(orders.Length)];
        var fromEnd = seed % 2 == 0;
        await _graph.AddAsync(Sample.Partnership("1"), AnySchool(random) with { Id = School }, AnyTrust(random) with { Id = Trust });
        List<NodeId> everywhere = [];
        await ChangeAsync(list, random, everywhere, add: 25, remove: 0);
        var kept = (await WalkAsync(query, order, random, fromEnd: false)).ToHashSet();
        Assert.True(kept.Count >= 25, list);

        List<string> stays = [.. kept];
        var seen = await WalkAsync(query, order, random, fromEnd, async () =>
        {
            foreach (var gone in await ChangeAsync(list, random, everywhere, add: random.Next(3), remove: random.Next(2)))
                stays.Remove(gone.Value);
        });

        Assert.Empty(stays.Except(seen));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task To_turn_round_on_any_page_leads_back_over_the_same_rows(string list, int seed)
    {
        var random = new Random(1000 + seed);
        var (query, orders) = Lists[list];
        var order = orders[random.Next(orders.Length)];
        await _graph.AddAsync(Sample.Partnership("1"), AnySchool(random) with { Id = School }, AnyTrust(random) with { Id = Trust });
        await ChangeAsync(list, random, [], add: 15, remove: 0);
        var all = await WalkAsync(query, order, random, fromEnd: false);

        var there = await PageAsync(query, $"first: {random.Next(2, 10)}", order);
        var next = await PageAsync(query, $"first: 3, after: \"{there.End}\"", order);
        var back = await PageAsync(query, $"last: 100, before: \"{next.Start}\"", order);

        Assert.Equal(all.Take(there.Ids.Count), there.Ids);
        Assert.Equal(there.Ids, back.Ids);
        Assert.True(back.HasNext);
        Assert.False(back.HasPrevious);
    }

    private async Task<List<string>> WalkAsync(string query, string order, Random random, bool fromEnd, Func<Task>? between = null)
    {
        List<List<string>> pages = [];
        string? cursor = null;
        bool more;
        do
        {
            var size = random.Next(1, 8);
            var place = cursor is null ? "" : $", {(fromEnd ? "before" : "after")}: \"{cursor}\"";
            var page = await PageAsync(query, $"{(fromEnd ? "last" : "first")}: {size}{place}", order);
            pages.Add(page.Ids);
            (cursor, more) = fromEnd ? (page.Start, page.HasPrevious) : (page.End, page.HasNext);
            if (between is not null)
                await between();
        }
        while (more);

        if (fromEnd)
            pages.Reverse();
        return [.. pages.SelectMany(page => page)];
    }

    private async Task<Page> PageAsync(string query, string page, string order)
    {
        var response = await _graph.RunAsync(query
            .Replace("PAGE", $"{page} {order}", StringComparison.Ordinal)
            .Replace("ROWS", "nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }", StringComparison.Ordinal));
        var data = JsonNode.Parse(response)!["data"]!;
        var list = data["list"] ?? data["node"]!["list"]!;
        var info = list["pageInfo"]!;
        return new(
            [.. list["nodes"]!.AsArray().Select(node => node!["id"]!.GetValue<string>())],
            (string?)info["startCursor"], (string?)info["endCursor"], info["hasPreviousPage"]!.GetValue<bool>(), info["hasNextPage"]!.GetValue<bool>());
    }

    /// <summary>Adds and removes rows of the list; those removed.</summary>
    private async Task<List<NodeId>> ChangeAsync(string list, Random random, List<NodeId> everywhere, int add, int remove)
    {
        for (var i = 0; i < add; i++)
        {
            var (row, edges) = AnyRow(list, random);
            await _graph.AddAsync([row, .. edges]);
            everywhere.Add(row.Id);
        }

        List<NodeId> gone = [];
        for (; remove > 0 && everywhere.Count > 0; remove--)
        {
            var id = everywhere[random.Next(everywhere.Count)];
            everywhere.Remove(id);
            gone.Add(id);
            await _graph.RemoveAsync(id);
        }

        return gone;
    }

    private (Document Row, IReadOnlyList<Document> Edges) AnyRow(string list, Random random)
    {
        switch (list)
        {
            case "programmes of one type":
                return (Sample.Programme(Key(), "1", Name(random)) with { StartedOn = MaybeDay(random) }, []);
            case "organisations of every type":
                return (random.Next(2) == 0 ? AnySchool(random) : AnyTrust(random), []);
            case "schools at the far end of edges":
                var school = AnySchool(random);
                return (school, [new Membership { Id = NodeId.Of(nameof(Membership), Key()), AggregateId = Trust, Source = Source.Gias, SchoolId = school.Id, TrustId = Trust }]);
            default:
                var held = AnyEvent(random);
                return (held, [EventParty.Of(held, School, EventPartyRole.Host)]);
        }
    }

    private Event AnyEvent(Random random)
    {
        var id = NodeId.Of(nameof(Event), Key());
        return Any<Event>(random) with { Id = id, Name = Name(random), PartnershipId = Sample.PartnershipId("1"), HostId = School, ProgrammeId = null, Date = Day(random), StartTime = new(9, 0), EndTime = new(10, 0) };
    }

    private School AnySchool(Random random) =>
        Any<School>(random) with { Id = NodeId.Of(nameof(Domain.Organisations.School), $"{200_000 + _made++}"), Name = Name(random), OpenedOn = MaybeDay(random), PupilCount = random.Next(3) };

    private SchoolTrust AnyTrust(Random random) =>
        Any<SchoolTrust>(random) with { Id = NodeId.Of(nameof(SchoolTrust), $"{200_000 + _made++}"), Name = Name(random), OpenedOn = MaybeDay(random) };

    private string Key() => $"k{_made++}";

    // Few different values, so that many are level.
    private static string Name(Random random) => $"{(char)('a' + random.Next(4))}";

    private static DateOnly Day(Random random) => Sample.Day.AddDays(random.Next(4));

    private static DateOnly? MaybeDay(Random random) => random.Next(3) == 0 ? null : Day(random);

    private static T Any<T>(Random random) where T : Document => (T)new AnyDocument(random).Of(typeof(T));

    private sealed record Page(List<string> Ids, string? Start, string? End, bool HasPrevious, bool HasNext);
}
