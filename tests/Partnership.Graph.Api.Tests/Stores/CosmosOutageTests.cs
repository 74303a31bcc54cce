using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Hosting;
using Partnership.Graph.CosmosEmulator;

namespace Partnership.Graph.Api.Tests.Stores;

/// <summary>What clients see over HTTP while the account on Cosmos DB turns requests away or cannot be reached, and afterwards.</summary>
public sealed class CosmosOutageTests : IAsyncLifetime
{
    private const string Two = """{ here: __typename one: node(id: "Partnership:dudley-group") { id } many: schoolTrust(uid: "5361") { name } }""";
    private const string Rename = """mutation { updatePartnership(input: { id: "Partnership:dudley-group", summary: "Changed" }) { partnership { version } errors { __typename } } }""";
    private const string Version = """{ node(id: "Partnership:dudley-group") { ... on Partnership { version } } }""";
    private const string Follow = """subscription { eventChanged { id kind } }""";
    private const string Move = """mutation { rescheduleEvent(input: { id: "Event:clinic-goldsmith-flu", venue: "Hall 1", reason: "The hall is not free." }) { event { id } errors { ... on Error { message } } } }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
    private readonly EmulatedAccount _account = CosmosGraph.NewAccount();
    private EmulatorServer _server = null!;
    private ApiProcess _api = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await EmulatorServer.StartAsync(_account);
        _api = new ApiProcess(_folder, "Development", Settings, "--urls", "http://127.0.0.1:0");
        await _api.StartedAsync(Cancellation);
        _client = new HttpClient { BaseAddress = new Uri(_api.Address) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _api.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Every_field_that_needs_the_store_is_unavailable_nothing_is_changed_and_it_goes_on_afterwards()
    {
        foreach (var outage in (EmulatorOutage[])[EmulatorOutage.Throttled, EmulatorOutage.Unreachable, EmulatorOutage.Unavailable, EmulatorOutage.Silent])
        {
            var before = await AskAsync(Version);
            await SetAsync(outage);

            var answer = JsonNode.Parse(await AskAsync(Two))!;
            Assert.Equal("Query", (string?)answer["data"]!["here"]);
            Assert.Null(answer["data"]!["one"]);
            Assert.Equal(["UNAVAILABLE", "UNAVAILABLE"], answer["errors"]!.AsArray().Select(error => (string?)error!["extensions"]!["code"]));
            Assert.Equal(["many", "one"], answer["errors"]!.AsArray().Select(error => (string?)error!["path"]![0]).Order());

            Assert.Contains("\"UNAVAILABLE\"", await AskAsync(Rename), StringComparison.Ordinal);
            Assert.Contains("\"UNAVAILABLE\"", await StreamAsync(Follow), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await DownloadAsync());
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _client.GetAsync("/health/ready", Cancellation)).StatusCode);

            await SetAsync(EmulatorOutage.None);
            Assert.Equal(before, await AskAsync(Version));
            Assert.Equal(HttpStatusCode.OK, await DownloadAsync());
        }

        Assert.Contains("\"errors\":null", await AskAsync(Rename), StringComparison.Ordinal);
        Assert.DoesNotContain("INTERNAL_SERVER_ERROR", _api.Output, StringComparison.Ordinal);
        Assert.Contains("An operation met an outage; its client was told to try again.", _api.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("its client was given the id", _api.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_waits_outlives_an_outage()
    {
        using var request = Request(Follow, "text/event-stream");
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        await ListenedToAsync();

        var met = _account.Faults.MetByOutage;
        _account.Faults.Outage = EmulatorOutage.Throttled;
        while (_account.Faults.MetByOutage < met + 3)
            await Task.Yield();
        _account.Faults.Outage = EmulatorOutage.None;
        Assert.Contains("\"errors\":null", await AskAsync(Move), StringComparison.Ordinal);

        Assert.Contains("""{"data":{"eventChanged":{"id":"Event:clinic-goldsmith-flu","kind":"UPDATED"}}}""", await LineAsync(events, "data: {"), StringComparison.Ordinal);
    }

    // As whoever tries it by hand does.
    private async Task SetAsync(EmulatorOutage outage)
    {
        using var done = await _client.PostAsync(new Uri(_server.Address, $"outage/{outage}"), content: null, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);
    }

    // Who is listened to looks for what other processes commit; without listeners nobody asks the feed.
    private async Task ListenedToAsync()
    {
        _account.Meter.Clear();
        while (!_account.Meter.Requests.Any(request => request.What == "feed"))
            await Task.Yield();
    }

    private async Task<string> AskAsync(string document)
    {
        using var answer = await _client.PostAsJsonAsync("/graphql", new JsonObject { ["query"] = document }, Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    private async Task<string> StreamAsync(string document)
    {
        using var request = Request(document, "text/event-stream");
        using var response = await _client.SendAsync(request, Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private async Task<HttpStatusCode> DownloadAsync()
    {
        using var request = Request("{ schools(first: 1) { nodes { name } } }", "text/csv");
        using var response = await _client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    private static async Task<string> LineAsync(StreamReader events, string start)
    {
        while (await events.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
                return line;
        }

        return "The stream ended.";
    }

    private static HttpRequestMessage Request(string document, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new JsonObject { ["query"] = document }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        return request;
    }

    private Dictionary<string, string> Settings => new()
    {
        ["Store__Provider"] = "Cosmos",
        ["Store__Cosmos__Endpoint"] = _server.Address.AbsoluteUri,
        ["Store__Cosmos__Key"] = EmulatedAccount.Key,
        ["Store__Cosmos__ThrottledWait"] = "00:00:00.1",
        ["Store__Cosmos__RequestTimeout"] = "00:00:01.5",
        ["Reminders__Scheduler__Enabled"] = "false",
    };
}
