using Microsoft.Data.Sqlite;
using Partnership.Graph.Functions.Tests.Local;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>The product over a file; and what does not depend on the store.</summary>
public sealed class FileEndToEndTests(ProductOnFile fixture) : EndToEndTests(fixture), IClassFixture<ProductOnFile>
{
    [Fact]
    public async Task A_queue_that_is_away_for_a_while_loses_nothing()
    {
        var clinic = await Clinic.ScheduleAsync(Product, inDays: 3);
        await Fixture.Azurite.StopAsync();
        await Product.Functions.FireAsync("PlanReminders", Product.Ct);
        await Product.Functions.FireAsync("DispatchReminders", Product.Ct);
        await Product.SaidAsync("could not be put into its queue");

        await Fixture.Azurite.RestartAsync();
        Assert.All(await clinic.CopiesAsync(), mail => Assert.Equal(0, mail.Value));
        await Product.TickAsync();

        await clinic.WasToldOnceAsync();
    }

    [Fact]
    public async Task A_store_that_is_locked_for_a_while_loses_nothing()
    {
        var clinic = await Clinic.ScheduleAsync(Product, inDays: 3);
        using (var other = new SqliteConnection($"Data Source={((FileStore)Product.Store).File};Pooling=False"))
        {
            other.Open();
            var messages = await Product.DispatchNowhereAsync();
            using var locked = other.BeginTransaction();
            await PutAllAsync(messages);
            await Product.SaidAsync("SendReminder failed");
            await Product.Functions.FireAsync("DispatchReminders", Product.Ct);
            await Product.SaidAsync("DispatchReminders failed");
            Assert.All(await clinic.CopiesAsync(), mail => Assert.Equal(0, mail.Value));
        }

        await Product.SettledAsync();
        await Product.TickAsync();

        await clinic.WasToldOnceAsync();
    }

    [Fact]
    public async Task One_trace_leads_from_the_tick_over_the_queue_to_the_server_that_takes_the_mail()
    {
        await Clinic.ScheduleAsync(Product, inDays: 3);
        await Product.TickAsync();

        string[] way = ["POST /DispatchReminders", "dispatch", "send", "send mail", "hand over"];
        await Eventually.HoldsAsync(() => Product.Traces.Spans.Any(last => way.SequenceEqual(WayTo(last))));
    }

    private Stack<string> WayTo(ExportedSpan last)
    {
        var ofTrace = Product.Traces.Spans.Where(span => span.Trace == last.Trace).ToDictionary(span => span.Id);
        var way = new Stack<string>();
        for (var span = last; span is not null; span = ofTrace.GetValueOrDefault(span.Parent))
            way.Push(span.Name);
        return way;
    }
}
