using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Partnership.Graph.Engine.Execution.Loading;
using Partnership.Graph.Engine.Execution.Telemetry;

namespace Partnership.Graph.Engine.Tests.Execution.Telemetry;

/// <summary>What the engine tells of itself. Other tests run beside these: each looks only at what happens below a span of its own.</summary>
public sealed class EngineTelemetryTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        "type Query { items: [Item!]! } type Item { number: Int! next: Item }",
        typeof(Query),
        builder => builder.BindRuntimeType<Item>().AddResolver<ItemResolvers>());

    [Fact]
    public async Task An_operation_is_a_span_with_its_name_type_hash_and_cost()
    {
        var spans = await SpansOfAsync("query Numbers { items { number } }");

        var span = Assert.Single(spans);
        Assert.Equal("query Numbers", span.DisplayName);
        Assert.Equal(("Numbers", "query"), (span.GetTagItem("graphql.operation.name"), span.GetTagItem("graphql.operation.type")));
        Assert.Equal(64, Assert.IsType<string>(span.GetTagItem("graphql.document.hash")).Length);
        Assert.True(Assert.IsType<double>(span.GetTagItem("graphql.operation.cost")) > 0);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
    }

    [Fact]
    public async Task Each_batch_of_a_loader_is_a_span_below_its_operation()
    {
        var spans = await SpansOfAsync("query Next { items { next { number } } }");

        var batch = Assert.Single(spans, span => span.OperationName == nameof(ItemByNumber));
        Assert.Equal(2, batch.GetTagItem("graphql.loader.batch_size"));
        Assert.Equal(Assert.Single(spans, span => span.DisplayName == "query Next").SpanId, batch.ParentSpanId);
    }

    [Fact]
    public async Task A_request_that_is_refused_says_why()
    {
        var span = Assert.Single(await SpansOfAsync("query Wrong { nothing }"));

        Assert.Equal((ActivityStatusCode.Error, ErrorCodes.ValidationFailed), (span.Status, span.StatusDescription));
    }

    [Fact]
    public async Task Durations_errors_batches_and_plans_are_figures()
    {
        var figures = new ConcurrentBag<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, each) =>
        {
            if (instrument.Meter.Name == EngineTelemetry.Name)
                each.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => figures.Add($"{instrument.Name} {Tags(tags)}"));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => figures.Add($"{instrument.Name} {Tags(tags)}"));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => figures.Add($"{instrument.Name} {value} {Tags(tags)}"));
        listener.Start();

        await Schema.ExecuteAsync("query Figures { items { next { number } } }", services: new TestServices(new ItemByNumber()));
        await Schema.ExecuteAsync("query Wrong { nothing }");

        Assert.Contains("graphql.operation.duration graphql.operation.type=query errors=False", figures);
        Assert.Contains("graphql.operation.duration graphql.operation.type=unknown errors=True", figures);
        Assert.Contains($"graphql.errors code={ErrorCodes.ValidationFailed}", figures);
        Assert.Contains($"graphql.loader.batch_size 2 loader={nameof(ItemByNumber)}", figures);
        Assert.Contains("graphql.plans remembered=False", figures);
    }

    private static string Tags(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var words = new List<string>();
        foreach (var (name, value) in tags)
            words.Add($"{name}={value}");
        return string.Join(' ', words);
    }

    private static async Task<IReadOnlyList<Activity>> SpansOfAsync(string document)
    {
        var spans = new ConcurrentQueue<Activity>();
        using var tests = new ActivitySource("tests");
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is EngineTelemetry.Name or "tests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var test = tests.StartActivity("test")!;

        await Schema.ExecuteAsync(document, services: new TestServices(new ItemByNumber()));

        return [.. spans.Where(span => span.TraceId == test.TraceId && span.Source.Name == EngineTelemetry.Name)];
    }

    private sealed class Query
    {
        public static IReadOnlyList<Item> GetItems() => [new(1), new(2)];
    }

    private sealed record Item(int Number);

    private sealed class ItemResolvers
    {
        public static ValueTask<Item?> GetNextAsync(Item item, ItemByNumber loader, CancellationToken ct) => loader.LoadAsync(item.Number + 1, ct);
    }

    private sealed class ItemByNumber : BatchDataLoader<int, Item>
    {
        protected override ValueTask<IReadOnlyDictionary<int, Item>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct) =>
            new(keys.ToDictionary(key => key, key => new Item(key)));
    }
}
