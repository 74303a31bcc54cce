using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Loading;

namespace Partnership.Graph.Engine.Tests.Execution.Loading;

/// <summary>Loaders: one batch for a level.</summary>
public sealed class BatchDataLoaderTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        """
        type Query { items(first: Int!): [Item!]! item: Item failing: [Item!]! }
        type Item { number: Int! next: Item same: Item nextButOne: Item late: Item slow: Item nested: Item nestedSlow: Item group: [Item!]! broken: Item }
        """,
        typeof(Query),
        builder => builder.BindRuntimeType<Item>().AddResolver(typeof(ItemResolvers)));

    private readonly Log _log = new();

    [Fact]
    public async Task The_keys_of_a_level_are_one_batch()
    {
        await Schema.ShouldAnswer(
            "{ items(first: 3) { next { number next { number } } } }",
            """{"data":{"items":[{"next":{"number":1,"next":{"number":2}}},{"next":{"number":2,"next":{"number":3}}},{"next":{"number":3,"next":{"number":4}}}]}}""",
            services: Services());

        Assert.Equal(["1,2,3", "4"], _log.Batches);
    }

    [Fact]
    public async Task Fields_beside_each_other_load_together_and_each_key_once()
    {
        await Schema.ShouldAnswer(
            "{ items(first: 2) { a: next { number } b: next { number } same { number } } item { next { number } } }",
            """{"data":{"items":[{"a":{"number":1},"b":{"number":1},"same":{"number":0}},{"a":{"number":2},"b":{"number":2},"same":{"number":1}}],"item":{"next":{"number":8}}}}""",
            services: Services());

        Assert.Equal(["1,2,0,8"], _log.Batches);
    }

    [Fact]
    public async Task Loads_after_each_other_in_one_resolver_are_a_batch_each()
    {
        await Schema.ShouldAnswer(
            "{ items(first: 3) { nextButOne { number } } }",
            """{"data":{"items":[{"nextButOne":{"number":2}},{"nextButOne":{"number":3}},{"nextButOne":{"number":4}}]}}""",
            services: Services());

        Assert.Equal(["1,2,3", "4"], _log.Batches);
    }

    [Fact]
    public async Task Loads_that_follow_other_waiting_are_made_when_they_are_asked_for()
    {
        await Schema.ShouldAnswer(
            "{ items(first: 2) { late { number } slow { number } } }",
            """{"data":{"items":[{"late":{"number":1},"slow":{"number":101}},{"late":{"number":2},"slow":{"number":102}}]}}""",
            services: Services());

        Assert.Contains("slow 1,2", _log.Batches);
        Assert.Equal(["1", "2"], _log.Batches.Where(batch => batch != "slow 1,2").SelectMany(batch => batch.Split(',')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_loader_can_use_another_loader()
    {
        await Schema.ShouldAnswer(
            "{ items(first: 2) { nested { number } } }",
            """{"data":{"items":[{"nested":{"number":1}},{"nested":{"number":2}}]}}""",
            services: Services());

        Assert.Equal(["nested 0,1", "1,2"], _log.Batches);
    }

    [Theory]
    [InlineData("nested { number } next { number }")]
    [InlineData("next { number } nested { number }")]
    public async Task A_loader_can_use_values_that_a_neighbour_of_its_batch_loads(string fields)
    {
        var response = await Schema.ExecuteAsync($"{{ items(first: 2) {{ {fields} }} }}", services: Services());

        Assert.DoesNotContain("errors", response, StringComparison.Ordinal);
        Assert.Equal(["1,2", "nested 0,1"], _log.Batches.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_loader_can_use_values_that_are_still_on_their_way()
    {
        await Schema.ShouldAnswer(
            "{ items(first: 2) { slow { number } nestedSlow { number } } }",
            """{"data":{"items":[{"slow":{"number":101},"nestedSlow":{"number":101}},{"slow":{"number":102},"nestedSlow":{"number":102}}]}}""",
            services: Services());

        Assert.Equal(["nested 0,1", "slow 1,2"], _log.Batches.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_level_with_more_keys_than_a_batch_may_have_gets_several()
    {
        await Schema.ExecuteAsync("{ items(first: 25) { next { number } } }", services: Services());

        Assert.Equal([10, 10, 5], _log.Batches.Select(batch => batch.Split(',').Length));
    }

    [Fact]
    public Task A_missing_key_is_null_and_a_missing_group_is_empty() => Schema.ShouldAnswer(
        "{ items(first: 2) { group { number } } item { next { next { next { number } } } } }",
        """{"data":{"items":[{"group":[]},{"group":[{"number":11},{"number":12}]}],"item":{"next":{"next":{"next":null}}}}}""",
        services: Services());

    [Fact]
    public async Task A_batch_that_fails_fails_each_of_its_fields_and_is_logged_once()
    {
        var logged = new List<string>();
        var schema = ExecutableTestSchema.Of(
            "type Query { items(first: Int!): [Item!]! } type Item { broken: Item number: Int! }",
            typeof(ItemsQuery),
            builder => builder.BindRuntimeType<Item>().AddResolver(typeof(BrokenResolvers), "Item"),
            new ExecutorOptions { OnMaskedException = (exception, id) => logged.Add(exception.Message) });

        var errors = await schema.ErrorsOf("{ items(first: 3) { broken { number } number } }");

        Assert.Equal(["the store is gone"], logged);
        Assert.Equal(["items/0/broken", "items/1/broken", "items/2/broken"], errors.Select(error => string.Join('/', error.Path!)));
        Assert.Single(errors.Select(error => error.Extensions!["id"]).Distinct());
    }

    [Fact]
    public async Task A_level_whose_values_are_there_at_once_completes_without_waiting()
    {
        var executing = Schema.Executor.ExecuteAsync(
            ExecutableTestSchema.Request("{ items(first: 3) { next { nextButOne { number } } } }", services: Services()),
            TestContext.Current.CancellationToken);

        Assert.True(executing.IsCompletedSuccessfully);
        (await executing).Dispose();
    }

    [Fact]
    public async Task Outside_of_an_operation_a_loader_says_so()
    {
        var loader = new ItemLoader(_log);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(async () => await loader.LoadAsync(1, TestContext.Current.CancellationToken));

        Assert.Equal("ItemLoader was asked for a value outside of a running operation.", refusal.Message);
    }

    [Fact]
    public async Task A_loader_that_outlives_its_operation_reads_again()
    {
        var services = Services();
        await Schema.ExecuteAsync("{ item { next { number } } }", services: services);
        await Schema.ExecuteAsync("{ item { next { number } } }", services: services);

        Assert.Equal(["8", "8"], _log.Batches);
    }

    private TestServices Services()
    {
        var items = new ItemLoader(_log);
        var slow = new SlowLoader(_log);
        return new TestServices(items, slow, new NestedLoader(_log, items), new NestedSlowLoader(_log, slow), new GroupLoader());
    }

    private sealed class Log
    {
        public List<string> Batches { get; } = [];

        public void Add(string name, IEnumerable<int> keys)
        {
            lock (Batches)
                Batches.Add($"{name}{string.Join(',', keys)}");
        }
    }

    private sealed record Item(int Number);

    private sealed class ItemLoader(Log log) : BatchDataLoader<int, Item>
    {
        protected override int MaxBatchSize => 10;

        protected override ValueTask<IReadOnlyDictionary<int, Item>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
        {
            log.Add("", keys);
            return ValueTask.FromResult<IReadOnlyDictionary<int, Item>>(
                keys.Where(key => key != 10).ToDictionary(key => key, key => new Item(key)));
        }
    }

    private sealed class SlowLoader(Log log) : BatchDataLoader<int, Item>
    {
        protected override async ValueTask<IReadOnlyDictionary<int, Item>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
        {
            log.Add("slow ", keys);
            await Task.Yield();
            return keys.ToDictionary(key => key, key => new Item(key + 100));
        }
    }

    private class NestedLoader(Log log, BatchDataLoader<int, Item> inner) : BatchDataLoader<int, Item>
    {
        protected override async ValueTask<IReadOnlyDictionary<int, Item>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
        {
            log.Add("nested ", keys);
            var found = await inner.LoadManyAsync(keys.Select(key => key + 1), ct);
            return keys.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second!);
        }
    }

    private sealed class NestedSlowLoader(Log log, SlowLoader slow) : NestedLoader(log, slow);

    private sealed class GroupLoader : GroupedDataLoader<int, Item>
    {
        protected override ValueTask<ILookup<int, Item>> LoadGroupsAsync(IReadOnlyList<int> keys, CancellationToken ct) =>
            ValueTask.FromResult(keys
                .SelectMany(key => Enumerable.Range(1, key * 2).Select(number => (key, Item: new Item((key * 10) + number))))
                .ToLookup(pair => pair.key, pair => pair.Item));
    }

    private sealed class BrokenLoader : BatchDataLoader<int, Item>
    {
        protected override ValueTask<IReadOnlyDictionary<int, Item>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct) =>
            throw new IOException("the store is gone");
    }

    private static class ItemsQuery
    {
        public static IEnumerable<Item> GetItems(int first) => Enumerable.Range(0, first).Select(number => new Item(number));
    }

    private static class Query
    {
        public static IEnumerable<Item> GetItems(int first) => ItemsQuery.GetItems(first);

        public static Item? GetItem() => new(7);

        public static IEnumerable<Item> GetFailing() => [];
    }

    private static class BrokenResolvers
    {
        public static ValueTask<Item?> GetBrokenAsync(Item item, BrokenLoader loader, CancellationToken ct) => loader.LoadAsync(item.Number, ct);
    }

    private static class ItemResolvers
    {
        public static ValueTask<Item?> GetNextAsync(Item item, ItemLoader loader, CancellationToken ct) => loader.LoadAsync(item.Number + 1, ct);

        public static async Task<Item?> GetSameAsync(Item item, ItemLoader loader, CancellationToken ct) => await loader.LoadAsync(item.Number, ct);

        public static async ValueTask<Item?> GetNextButOneAsync(Item item, ItemLoader loader, CancellationToken ct)
        {
            var next = await loader.LoadAsync(item.Number + 1, ct);
            return await loader.LoadAsync(next!.Number + 1, ct);
        }

        public static async ValueTask<Item?> GetLateAsync(Item item, ItemLoader loader, Gate gate, CancellationToken ct)
        {
            await gate.PassAsync(2);
            return await loader.LoadAsync(item.Number + 1, ct);
        }

        public static ValueTask<Item?> GetSlowAsync(Item item, SlowLoader loader, CancellationToken ct) => loader.LoadAsync(item.Number + 1, ct);

        public static ValueTask<Item?> GetNestedAsync(Item item, NestedLoader loader, CancellationToken ct) => loader.LoadAsync(item.Number, ct);

        public static ValueTask<Item?> GetNestedSlowAsync(Item item, NestedSlowLoader loader, CancellationToken ct) => loader.LoadAsync(item.Number, ct);

        public static async ValueTask<IReadOnlyList<Item>> GetGroupAsync(Item item, GroupLoader loader, CancellationToken ct) =>
            await loader.LoadAsync(item.Number, ct);

        public static Item? GetBroken(Item item) => item;
    }

    /// <summary>Lets nobody through before so many wait, and then all, one after the other on one thread.</summary>
    private sealed class Gate
    {
        private readonly TaskCompletionSource _open = new();
        private int _waiting;

        public async Task PassAsync(int together)
        {
            if (++_waiting == together)
                ThreadPool.QueueUserWorkItem(_ => _open.SetResult());
            await _open.Task;
        }
    }
}
