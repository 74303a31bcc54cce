using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData("Great Wyrley", "1")]
    [InlineData("wyrly", "1")]
    [InlineData("WÝRLEY", "1")]
    [InlineData("great wy", "1 2")]
    [InlineData("grate wyrley", "1")]
    [InlineData("gr", "2 1")]
    [InlineData("great", "2 1")]
    [InlineData("st peters", "3")]
    [InlineData("100% \"quoted\" OR *", "")]
    [InlineData("nothing like it", "")]
    public async Task A_search_takes_beginnings_and_mistakes_and_puts_the_nearest_first(string text, string keys)
    {
        await CommitManyAsync([Sample.Partnership("1", "Great Wyrley Academy"), Sample.Partnership("2", "Great Barr"), Sample.Partnership("3", "St Peter’s School")]);
        await using var session = Store.OpenSession();

        var found = await session.SearchAsync(text, [nameof(Partnership)], 10, Cancellation);

        Assert.Equal(keys, string.Join(' ', found.Select(hit => hit.Id.Key)));
        AssertQueries(1, session);
    }

    [Fact]
    public async Task A_search_follows_names_that_change_and_forgets_what_is_gone()
    {
        await CommitManyAsync([Sample.Partnership("1", "Old name"), Sample.Partnership("2", "Old friend")]);
        await CommitAsync(Sample.Partnership("1", "New name"));
        await Store.CommitAsync(new Commit { AggregateId = Sample.PartnershipId("2"), At = Sample.Now, Removals = [Sample.PartnershipId("2")] }, Cancellation);
        await using var session = Store.OpenSession();

        Assert.Empty(await session.SearchAsync("old", [nameof(Partnership)], 10, Cancellation));
        Assert.Single(await session.SearchAsync("new", [nameof(Partnership)], 10, Cancellation));
    }

    [Fact]
    public async Task A_search_is_for_the_types_and_the_number_asked_for()
    {
        await CommitManyAsync([Sample.Partnership("1", "Asthma"), Sample.Programme("1", "1", "Asthma champions"), Sample.Programme("2", "1", "Asthma friends of schools")]);
        await using var session = Store.OpenSession();

        Assert.Equal(["Programme:1"], (await session.SearchAsync("asthma", [nameof(Domain.Programmes.Programme)], 1, Cancellation)).Select(hit => hit.Id.Value));
        Assert.Equal(3, (await session.SearchAsync("asthma", [nameof(Partnership), nameof(Domain.Programmes.Programme)], 10, Cancellation)).Count);
    }
}
