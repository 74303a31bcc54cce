using System.Net;
using System.Text;
using Azure.Storage.Queues;
using Microsoft.Extensions.Time.Testing;
using Partnership.Graph.Functions.Local;

namespace Partnership.Graph.Functions.Tests.Local;

/// <summary>The local host is as unkind as the real one was seen to be.</summary>
public sealed class LocalHostTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string OneAtATime = ""","extensions":{"queues":{"batchSize":1,"maxDequeueCount":3,"visibilityTimeout":"00:00:00"}}""";

    [Fact]
    public async Task A_message_that_was_carried_out_is_gone()
    {
        await using var app = await new TestApp().StartAsync(azurite.ConnectionString);

        await app.SendAsync("""{"kind":"ok"}""");

        await Eventually.HoldsAsync(async () => app.Calls.Count == 1 && await TestApp.CountAsync(app.Jobs) == 0);
        var call = app.Calls[0];
        Assert.Equal("/Work", call.GetProperty("url").GetString());
        Assert.Equal("chunked", call.GetProperty("headers").GetProperty("transfer-encoding").GetString());
        Assert.Equal("application/json; charset=utf-8", call.GetProperty("headers").GetProperty("content-type").GetString());
        Assert.Equal("\"{\\n  \\\"kind\\\": \\\"ok\\\"\\n}\"", call.GetProperty("body").GetProperty("Data").GetProperty("job").GetString());
    }

    [Theory]
    [InlineData("fail", "answered 500")]
    [InlineData("text", "text/plain")]
    [InlineData("list", "no JSON object")]
    [InlineData("redirect", "answered 302")]
    public async Task A_message_that_fails_comes_back_and_then_goes_to_the_poison_queue(string kind, string reason)
    {
        await using var app = await new TestApp(OneAtATime).StartAsync(azurite.ConnectionString);

        await app.SendAsync($$"""{"kind":"{{kind}}"}""");

        // It is in both queues for a moment, so that it is never in neither.
        await Eventually.HoldsAsync(async () => await TestApp.CountAsync(app.Poison) == 1 && await TestApp.CountAsync(app.Jobs) == 0);
        Assert.Equal(["1", "2", "3"], app.Calls.Select(call => call.GetProperty("body").GetProperty("Metadata").GetProperty("DequeueCount").GetString()));
        Assert.Contains(app.Log, line => line.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_answer_never_completes_and_after_as_many_as_a_batch_the_queue_stops()
    {
        await using var app = await new TestApp(OneAtATime).StartAsync(azurite.ConnectionString);

        await app.SendAsync("""{"kind":"empty"}""");
        await Eventually.HoldsAsync(() => app.Host.Hanging("Work") == 1);
        await app.SendAsync("""{"kind":"ok"}""");
        await app.Host.FireAsync("Minute", TestContext.Current.CancellationToken);

        Assert.Equal(2, await TestApp.CountAsync(app.Jobs));
        Assert.Equal(["/Work", "/Minute"], app.Calls.Select(call => call.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task Each_element_of_an_output_is_a_message_and_outputs_nobody_knows_are_dropped()
    {
        await using var app = await new TestApp(settings: new() { ["TIMER_ANSWER"] = "output", ["TIMER_OUTPUTS"] = """{"jobs":[{"id":1},{"id":2}],"unknown":[{"id":3}]}""" })
            .StartAsync(azurite.ConnectionString);

        await app.Host.FireAsync("Minute", TestContext.Current.CancellationToken);

        Assert.Equal(["""{"id":1}""", """{"id":2}"""], await MessagesAsync(app.Out));
    }

    [Fact]
    public async Task Text_that_is_valid_base64_is_stored_decoded()
    {
        await using var app = await new TestApp(settings: new() { ["TIMER_ANSWER"] = "output", ["TIMER_OUTPUTS"] = """{"jobs":["aGVsbG8=","hello!"]}""" }).StartAsync(azurite.ConnectionString);

        await app.Host.FireAsync("Minute", TestContext.Current.CancellationToken);

        Assert.Equal(["hello", "hello!"], await MessagesAsync(app.Out));
    }

    [Fact]
    public async Task A_handler_that_dies_is_started_again_and_the_third_time_the_host_gives_up()
    {
        await using var app = await new TestApp(""","extensions":{"queues":{"batchSize":1,"maxDequeueCount":9,"visibilityTimeout":"00:00:00"}}""").StartAsync(azurite.ConnectionString);

        await app.SendAsync("""{"kind":"crash"}""");

        Assert.Contains("the host gives up", await app.Host.Handler.GaveUp.WaitAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(3, app.Host.Handler.Crashes);
        Assert.Equal(3, app.Calls.Count);
    }

    [Fact]
    public async Task Past_the_time_a_function_has_the_whole_handler_is_killed()
    {
        await using var app = await new TestApp(""","functionTimeout":"00:00:01","extensions":{"queues":{"batchSize":1,"maxDequeueCount":1}}""").StartAsync(azurite.ConnectionString);
        var first = app.Host.Handler.ProcessId;

        await app.SendAsync("""{"kind":"silence"}""");
        await Eventually.HoldsAsync(async () => await TestApp.CountAsync(app.Poison) == 1);
        await app.SendAsync("""{"kind":"ok"}""");
        await Eventually.HoldsAsync(async () => await TestApp.CountAsync(app.Jobs) == 0);

        Assert.NotEqual(first, app.Host.Handler.ProcessId);
    }

    [Fact]
    public async Task Storage_that_is_away_for_a_while_loses_nothing()
    {
        await using var app = await new TestApp().StartAsync(azurite.ConnectionString);
        await azurite.StopAsync();
        await Eventually.HoldsAsync(() => app.Log.Any(line => line.Contains("does not answer", StringComparison.Ordinal)));

        await azurite.RestartAsync();
        await app.SendAsync("""{"kind":"ok"}""");

        await Eventually.HoldsAsync(() => app.Calls.Count == 1);
    }

    [Fact]
    public async Task A_timer_fires_by_its_schedule()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 5, 33, 30, TimeSpan.Zero));
        await using var app = await new TestApp().StartAsync(azurite.ConnectionString, clock, timers: true);

        await Eventually.HoldsAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            return app.Calls.Count >= 2;
        });

        var timer = app.Calls[1].GetProperty("body").GetProperty("Data").GetProperty("timer");
        Assert.False(timer.GetProperty("IsPastDue").GetBoolean());
        Assert.EndsWith(":00+00:00", timer.GetProperty("ScheduleStatus").GetProperty("Next").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timer_that_was_missed_fires_once_and_says_so()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 5, 33, 30, TimeSpan.Zero));
        await using var app = await new TestApp().StartAsync(azurite.ConnectionString, clock);
        await app.Host.FireAsync("Minute", TestContext.Current.CancellationToken);
        await app.Host.DisposeAsync();
        clock.Advance(TimeSpan.FromMinutes(10));

        await app.StartAsync(azurite.ConnectionString, clock, timers: true);

        await Eventually.HoldsAsync(() => app.Calls.Count == 2);
        Assert.True(app.Calls[1].GetProperty("body").GetProperty("Data").GetProperty("timer").GetProperty("IsPastDue").GetBoolean());
    }

    [Fact]
    public async Task A_timer_that_fails_is_not_tried_again()
    {
        await using var app = await new TestApp(settings: new() { ["TIMER_ANSWER"] = "fail" }).StartAsync(azurite.ConnectionString);

        await app.Host.FireAsync("Minute", TestContext.Current.CancellationToken);

        Assert.Single(app.Calls);
        Assert.Contains(app.Log, line => line.StartsWith("Minute failed and is not tried again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_is_answered_by_its_function()
    {
        await using var app = await new TestApp(settings: new() { ["TIMER_ANSWER"] = "output", ["TIMER_OUTPUTS"] = """{"res":{"statusCode":201,"body":"made","headers":{"X-Kind":"test"}}}""" })
            .StartAsync(azurite.ConnectionString, url: "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = app.Host.Address };

        using var response = await client.PostAsync(new Uri("/api/web/7?a=b", UriKind.Relative), new StringContent("hello"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("made", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("test", response.Headers.GetValues("X-Kind").Single());
        var request = app.Calls[0].GetProperty("body").GetProperty("Data").GetProperty("req");
        Assert.Equal(("POST", """{"a":"b"}""", "7", "hello"), (
            request.GetProperty("Method").GetString(), request.GetProperty("Query").GetString(), request.GetProperty("Params").GetProperty("id").GetString(), request.GetProperty("Body").GetString()));
    }

    [Fact]
    public async Task An_app_without_its_executable_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("partnership-graph-app");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "Minute"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "host.json"), """{"customHandler":{"description":{"defaultExecutablePath":"nothing"}}}""", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Minute", "function.json"), """{"bindings":[]}""", TestContext.Current.CancellationToken);

            var refused = await Assert.ThrowsAsync<LocalHostException>(() => LocalHost.StartAsync(
                new LocalHostOptions { Folder = folder.FullName, Storage = "UseDevelopmentStorage=true", Memory = folder.FullName, Log = _ => { } }, TestContext.Current.CancellationToken));

            Assert.Contains("Publish the app first", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> MessagesAsync(QueueClient queue) =>
        [.. (await queue.PeekMessagesAsync(10, TestContext.Current.CancellationToken)).Value.Select(message => Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)))];
}
