using System.Net;
using Partnership.Graph.Cosmos.Checking;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Cosmos.Tests;

public sealed class StoreCheckTests
{
    [Fact]
    public async Task Every_promise_is_kept_and_nothing_is_left_behind()
    {
        await using var emulated = await EmulatedStore.OpenAsync();
        await emulated.Store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Somebody's")), TestContext.Current.CancellationToken);
        var before = emulated.Account.Items("partnership-graph", "documents").Count;

        var promises = await RunAsync(emulated);

        Assert.All(promises, promise => Assert.Null(promise.Broken));
        Assert.Equal(14, promises.Count);
        Assert.Equal(before, emulated.Account.Items("partnership-graph", "documents").Count);
    }

    [Fact]
    public async Task A_promise_that_is_broken_is_told_with_what_was_found_and_the_others_are_checked()
    {
        await using var emulated = await EmulatedStore.OpenAsync(partitions: 3);
        emulated.Account.Faults.Fail(HttpStatusCode.Forbidden, writesOnly: true);

        var promises = await RunAsync(emulated);

        Assert.Contains("Forbidden", promises[0].Broken, StringComparison.Ordinal);
        Assert.Contains(promises, promise => promise.Broken?.StartsWith("Expected VersionConflict { ActualVersion = 2 }, and it was", StringComparison.Ordinal) is true);
        Assert.Equal(14, promises.Count);
        Assert.Empty(emulated.Account.Items("partnership-graph", "documents"));
    }

    private static async Task<List<CheckedPromise>> RunAsync(EmulatedStore emulated)
    {
        List<CheckedPromise> promises = [];
        await foreach (var promise in new StoreCheck(emulated.Store, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken))
            promises.Add(promise);
        return promises;
    }
}
