using System.Text.Json.Nodes;
using Partnership.Graph.CosmosEmulator;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Tests.Opening;

public sealed class OpeningTests
{
    [Fact]
    public async Task A_container_that_is_as_it_has_to_be_is_opened_and_nothing_is_written()
    {
        var account = EmulatedStore.NewAccount();
        using var store = await OpenAsync(account);

        Assert.Empty(account.Items("partnership-graph", "documents"));
        Assert.DoesNotContain(account.Meter.Requests, request => request.What is "write" or "batch");
    }

    [Fact]
    public async Task A_database_or_container_that_is_not_there_is_not_made()
    {
        var refusal = await RefusalAsync(EmulatedStore.NewAccount(), options => options.Container = "other");

        Assert.Equal(StoreRefusalReason.NotAccessible, refusal.Refusal.Reason);
        Assert.Contains("partnership-graph/other", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Deploy infra/main.bicep", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_difference_of_a_container_is_named()
    {
        var account = EmulatedStore.NewAccount(change: container =>
        {
            container["partitionKey"] = new JsonObject { ["paths"] = new JsonArray("/id"), ["kind"] = "Hash" };
            container.Remove("defaultTtl");
            container["indexingPolicy"]!["compositeIndexes"]!.AsArray().RemoveAt(1);
        });

        var refusal = await RefusalAsync(account);
        Assert.Contains("Its partition key is /id, and it has to be /aggregateId.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("time to live has to be on", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("It lacks the composite index (/documentType, /aggregateId, /id).", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_with_more_indexes_than_needed_is_good_enough()
    {
        var account = EmulatedStore.NewAccount(change: container => container["indexingPolicy"]!["compositeIndexes"]!.AsArray().Add(
            new JsonArray(new JsonObject { ["path"] = "/a", ["order"] = "ascending" }, new JsonObject { ["path"] = "/b", ["order"] = "descending" })));

        using var store = await OpenAsync(account);
    }

    [Fact]
    public async Task Items_that_would_all_go_by_themselves_are_refused()
    {
        var refusal = await RefusalAsync(EmulatedStore.NewAccount(change: container => container["defaultTtl"] = 3600));

        Assert.Contains("All its items would go after 3600 seconds", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "Store:Cosmos:Endpoint is not set")]
    [InlineData("http://name.documents.azure.com", null, "it is an https address")]
    [InlineData("https://name.documents.azure.com", "a2V5", "Store:Cosmos:Key is for an emulator on this machine only")]
    public async Task Settings_that_cannot_be_are_refused_with_the_way_out(string? endpoint, string? key, string problem)
    {
        var options = new CosmosStoreOptions { Endpoint = endpoint is null ? null : new Uri(endpoint), Key = key };

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => CosmosStore.OpenAsync(options, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_with_the_settings_is_said_at_once()
    {
        var problems = new CosmosStoreOptions { Database = "", Container = " ", ThrottledWait = TimeSpan.FromSeconds(-1), CommitsAtOnce = 0 }.Problems();

        Assert.Equal(["Store:Cosmos:Endpoint", "Store:Cosmos:Database", "Store:Cosmos:Container", "Store:Cosmos:ThrottledWait", "Store:Cosmos:CommitsAtOnce"], problems.Select(problem => problem.Split(' ')[0]));
    }

    private static async Task<CosmosStore> OpenAsync(EmulatedAccount account) =>
        await CosmosStore.OpenAsync(EmulatedStore.Options(account), TimeProvider.System, TestContext.Current.CancellationToken);

    private static Task<StoreRefusedException> RefusalAsync(EmulatedAccount account, Action<CosmosStoreOptions>? change = null)
    {
        var options = EmulatedStore.Options(account);
        change?.Invoke(options);
        return Assert.ThrowsAsync<StoreRefusedException>(() => CosmosStore.OpenAsync(options, TimeProvider.System, TestContext.Current.CancellationToken));
    }
}
