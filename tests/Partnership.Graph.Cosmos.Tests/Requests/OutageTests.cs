using System.Net;
using Azure.Core;
using Partnership.Graph.CosmosEmulator;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Cosmos.Tests.Requests;

/// <summary>An account that turns everything away, or is not there: what the store says of it, and that it goes on afterwards.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private EmulatedStore _emulated = null!;

    public static TheoryData<EmulatorOutage> Outages => [EmulatorOutage.Throttled, EmulatorOutage.Unavailable, EmulatorOutage.Unreachable, EmulatorOutage.Silent];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EmulatorFaults Faults => _emulated.Account.Faults;

    private CosmosStore Store => _emulated.Store;

    public async ValueTask InitializeAsync()
    {
        _emulated = await EmulatedStore.OpenAsync(change: Impatient);
        await Store.CommitAsync(Sample.Commit(Sample.Partnership("1"), Sample.Deliverable("1", "1")), Cancellation);
    }

    public ValueTask DisposeAsync() => _emulated.DisposeAsync();

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task No_read_is_answered_and_each_says_that_the_store_is_unavailable(EmulatorOutage outage)
    {
        var latest = await Store.LatestChangeAsync(Cancellation);
        await using var session = Store.OpenSession();
        var order = Order<Deliverable>.By(x => x.DueOn);
        Func<Task>[] reads =
        [
            () => session.FindAsync<Partnership>(Sample.PartnershipId("1"), Cancellation).AsTask(),
            () => session.CountAsync(session.Query<Partnership>(), Cancellation).AsTask(),
            () => session.PageAsync(session.Query<Deliverable>(), order, PageRequest.First(5), Cancellation).AsTask(),
            () => session.PageByParentAsync(session.Query<Deliverable>(), x => x.PartnershipId, [Sample.PartnershipId("1")], order, PageRequest.First(5), Cancellation).AsTask(),
            () => Store.ReadChangesAsync(ChangeCursor.Start, 10, Cancellation),
            () => Store.ReadChangesAsync(latest, 10, Cancellation),
            () => Store.LatestChangeAsync(Cancellation),
        ];
        Faults.Outage = outage;

        foreach (var read in reads)
            await Assert.ThrowsAsync<StoreUnavailableException>(read);

        Faults.Outage = EmulatorOutage.None;
        foreach (var read in reads)
            await read();
    }

    [Theory]
    [InlineData(EmulatorOutage.Throttled)]
    [InlineData(EmulatorOutage.Unreachable)]
    public async Task A_commit_that_never_got_there_is_busy_whether_it_reads_before_or_not(EmulatorOutage outage)
    {
        Faults.Outage = outage;

        Assert.IsType<CommitResult.Busy>(await Store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Renamed")), Cancellation));
        Assert.IsType<CommitResult.Busy>(await Store.CommitAsync(Sample.Commit(Sample.Partnership("2")) with { ExpectedVersion = 0 }, Cancellation));

        Faults.Outage = EmulatorOutage.None;
        await using var session = Store.OpenSession();
        Assert.Equal(["A partnership"], await session.ToListAsync(session.Query<Partnership>().Select(x => x.Name), Cancellation));
    }

    [Theory]
    [InlineData(EmulatorOutage.Unavailable)]
    [InlineData(EmulatorOutage.Silent)]
    public async Task A_commit_that_may_have_got_there_is_uncertain_and_one_that_read_before_is_busy(EmulatorOutage outage)
    {
        Faults.Outage = outage;

        Assert.IsType<CommitResult.Busy>(await Store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Renamed")), Cancellation));
        await Assert.ThrowsAsync<CommitUncertainException>(() => Store.CommitAsync(Sample.Commit(Sample.Partnership("2")) with { ExpectedVersion = 0 }, Cancellation));
    }

    [Fact]
    public async Task An_account_that_is_away_for_a_moment_is_asked_again()
    {
        await using var patient = await EmulatedStore.OpenAsync(change: options => (options.ThrottledWait, options.RequestTimeout) = (TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1)));
        await patient.Store.CommitAsync(Sample.Commit(Sample.Partnership("1")), Cancellation);
        await using var session = patient.Store.OpenSession();
        patient.Account.Faults.Outage = EmulatorOutage.Unreachable;
        var found = session.FindAsync<Partnership>(Sample.PartnershipId("1"), Cancellation).AsTask();
        var written = patient.Store.CommitAsync(Sample.Commit(Sample.Partnership("2")) with { ExpectedVersion = 0 }, Cancellation);
        while (patient.Account.Faults.MetByOutage < 12)
            await Task.Yield();

        patient.Account.Faults.Outage = EmulatorOutage.None;

        Assert.NotNull(await found);
        Assert.Equal(new CommitResult.Committed(1), await written);
    }

    // The SDK itself tries for two minutes where it may look for other regions.
    [Fact]
    public async Task With_an_identity_too_a_network_that_is_down_is_said_in_time()
    {
        using var store = await CosmosStore.OpenAsync(WithIdentity(_emulated.Account), TimeProvider.System, Cancellation);
        await using var session = store.OpenSession();
        await session.CountAsync(session.Query<Partnership>(), Cancellation);
        Faults.Outage = EmulatorOutage.Unreachable;

        await Assert.ThrowsAsync<StoreUnavailableException>(() => session.CountAsync(session.Query<Partnership>(), Cancellation).AsTask());
    }

    [Fact]
    public async Task Whoever_gives_up_is_not_told_of_an_outage()
    {
        await using var session = Store.OpenSession();
        using var impatient = new CancellationTokenSource();
        Faults.Outage = EmulatorOutage.Silent;
        var reading = session.CountAsync(session.Query<Partnership>(), impatient.Token).AsTask();

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task A_failure_that_does_not_pass_by_itself_is_none_of_an_outage()
    {
        await using var session = Store.OpenSession();
        Faults.Fail(HttpStatusCode.Forbidden);

        await Assert.ThrowsAsync<Microsoft.Azure.Cosmos.CosmosException>(() => session.FindAsync<Partnership>(Sample.PartnershipId("1"), Cancellation).AsTask());
    }

    [Fact]
    public async Task An_item_that_the_replica_does_not_have_yet_is_not_said_to_be_missing()
    {
        await using var session = Store.OpenSession();
        Faults.Fail(HttpStatusCode.NotFound, times: 20, subStatus: 1002);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => session.FindAsync<Partnership>(Sample.PartnershipId("1"), Cancellation).AsTask());
    }

    private static void Impatient(CosmosStoreOptions options)
    {
        options.ThrottledWait = TimeSpan.Zero;
        options.RequestTimeout = TimeSpan.FromSeconds(1);
    }

    private static CosmosStoreOptions WithIdentity(EmulatedAccount account)
    {
        var options = EmulatedStore.Options(account);
        options.Key = null;
        options.Credential = new Somebody();
        Impatient(options);
        return options;
    }

    private sealed class Somebody : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
