using System.Diagnostics.Metrics;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Cosmos.Tests;

/// <summary>What ways of doing one thing cost beside each other, by the rules of thumb the emulator has.</summary>
public sealed class ChargesTests : IAsyncLifetime
{
    private EmulatedStore _emulated = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _emulated = await EmulatedStore.OpenAsync();
        await _emulated.Store.CommitManyAsync(
            [.. Enumerable.Range(0, 20).Select(number => Sample.Commit([Sample.Partnership($"{number}"), .. Enumerable.Range(0, 5).Select(child => Sample.Deliverable($"{number}-{child}", $"{number}"))]))], Cancellation);
    }

    public ValueTask DisposeAsync() => _emulated.DisposeAsync();

    [Fact]
    public async Task A_root_by_its_id_costs_less_than_any_query()
    {
        var byId = await UnitsAsync(session => session.FindAsync<Partnership>(Sample.PartnershipId("1"), Cancellation).AsTask());
        var byQuery = await UnitsAsync(session => session.CountAsync(session.Query<Partnership>(), Cancellation).AsTask());

        Assert.True(byId < byQuery, $"{byId} against {byQuery}");
    }

    [Fact]
    public async Task A_level_costs_far_less_than_its_parents_one_by_one()
    {
        var parents = Enumerable.Range(0, 20).Select(number => Sample.PartnershipId($"{number}")).ToList();
        var order = Order<Deliverable>.By(x => x.DueOn);
        var together = await UnitsAsync(session => session.PageByParentAsync(session.Query<Deliverable>(), x => x.PartnershipId, parents, order, PageRequest.First(5), Cancellation).AsTask());
        var oneByOne = await UnitsAsync(session => Task.WhenAll(parents.Select(parent =>
            session.PageAsync(session.Query<Deliverable>().Where(x => x.PartnershipId == parent), order, PageRequest.First(5), Cancellation).AsTask())));

        Assert.True(together * 1.5 < oneByOne, $"{together} against {oneByOne}");
    }

    [Fact]
    public async Task A_new_aggregate_is_written_without_a_look_before()
    {
        _emulated.Account.Meter.Clear();
        await _emulated.Store.CommitAsync(Sample.Commit(Sample.Partnership("new")) with { ExpectedVersion = 0 }, Cancellation);

        Assert.Equal("batch", Assert.Single(_emulated.Account.Meter.Requests).What);
    }

    [Fact]
    public async Task What_is_charged_is_told_by_the_meter()
    {
        var told = new Dictionary<string, double>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == CosmosStore.MeterName) listener.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((_, units, tags, _) =>
        {
            lock (told)
                told[(string)tags[0].Value!] = told.GetValueOrDefault((string)tags[0].Value!) + units;
        });
        listener.Start();

        await _emulated.Store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Renamed")), Cancellation);

        lock (told)
            Assert.True(told["query"] > 0 && told["batch"] > 0);
    }

    private async Task<double> UnitsAsync(Func<IStoreSession, Task> read)
    {
        _emulated.Account.Meter.Clear();
        await using var session = _emulated.Store.OpenSession();
        await read(session);
        return _emulated.Account.Meter.Units;
    }
}
