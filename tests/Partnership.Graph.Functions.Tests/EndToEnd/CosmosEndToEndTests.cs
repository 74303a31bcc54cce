using Partnership.Graph.CosmosEmulator;
using Partnership.Graph.Functions.Tests.Local;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>The product over Cosmos DB, and an account that is away or turns requests away.</summary>
public sealed class CosmosEndToEndTests(ProductOnCosmos fixture) : EndToEndTests(fixture), IClassFixture<ProductOnCosmos>
{
    private EmulatorFaults Faults => ((CosmosAccount)Product.Store).Account.Faults;

    [Theory]
    [InlineData(EmulatorOutage.Throttled)]
    [InlineData(EmulatorOutage.Unreachable)]
    public async Task An_account_that_is_away_for_a_while_loses_nothing(EmulatorOutage outage)
    {
        var clinic = await Clinic.ScheduleAsync(Product, inDays: 3);
        var messages = await Product.DispatchNowhereAsync();
        var before = (await Product.MailsAsync()).Count;
        var said = Product.Lines;

        await AwayAsync(outage, async () =>
        {
            await PutAllAsync(messages);
            await Product.SaidAsync("SendReminder failed", said);
            await Product.Functions.FireAsync("DispatchReminders", Product.Ct);
            await Product.SaidAsync("DispatchReminders failed", said);
            Assert.Equal(before, (await Product.MailsAsync()).Count);
        });
        await Product.SettledAsync();
        await Product.TickAsync();

        await clinic.WasToldOnceAsync();
    }

    [Fact]
    public async Task An_account_that_turns_requests_away_once_the_server_has_a_mail_has_it_recorded_and_not_sent_again()
    {
        var clinic = await Clinic.ScheduleAsync(Product, inDays: 3);
        var messages = await Product.DispatchNowhereAsync();
        var met = Faults.MetByOutage;
        Product.Gate.MailPasses = () => Faults.Outage = EmulatorOutage.Throttled;
        try
        {
            await PutAllAsync(messages);
            await Eventually.HoldsAsync(() => Faults.MetByOutage > met);
            // As long as others fail, one after the other, the store has been away for longer than it waits.
            await FailsAsync(messages[0]);
            await FailsAsync(messages[0]);
        }
        finally
        {
            Product.Gate.MailPasses = null;
            Faults.Outage = EmulatorOutage.None;
        }

        await Product.SettledAsync();
        await Product.TickAsync();

        await clinic.WasToldOnceAsync();
        Assert.All(await clinic.ToldAsync(), told => Assert.Equal("SENT", told.State));
    }

    private async Task FailsAsync(string message)
    {
        var said = Product.Lines;
        await Product.PutAsync(message);
        await Product.SaidAsync("SendReminder failed", said);
    }

    private async Task AwayAsync(EmulatorOutage outage, Func<Task> meanwhile)
    {
        Faults.Outage = outage;
        try
        {
            await meanwhile();
        }
        finally
        {
            Faults.Outage = EmulatorOutage.None;
        }
    }
}
