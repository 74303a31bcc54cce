using Microsoft.Data.Sqlite;
using Partnership.Graph.Functions.Tests.Local;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>From a mutation of the API to the mailboxes of people, over every process in between, and through their failures.</summary>
public sealed class EndToEndTests(ProductFixture fixture) : IClassFixture<ProductFixture>
{
    // Past a claim's lease, so that another worker takes over what a dead one had begun.
    private static readonly TimeSpan LeaseIsOver = TimeSpan.FromMinutes(11);

    private Product Product => fixture.Product;

    [Fact]
    public async Task A_clinic_is_reminded_of_when_its_time_comes_and_told_anew_when_it_moves_and_when_it_is_called_off()
    {
        var clinic = await Clinic.ScheduleAsync(Product, inDays: 30);
        await Product.TickAsync();
        Assert.Empty(await clinic.ToldAsync());

        Product.Clock.MoveToMorningOf(Product.Clock.Today.AddDays(9));
        await Product.TickAsync();
        await clinic.WasToldOnceAsync("CONFIRM_PLAN");
        await Product.TickAsync();
        await clinic.WasToldOnceAsync();

        await clinic.MoveToAsync(Product.Clock.Today.AddDays(26));
        await Product.TickAsync();
        await clinic.WasToldOnceAsync("CHANGED");

        await clinic.CancelAsync();
        await Product.TickAsync();
        await clinic.WasToldOnceAsync("CANCELLED");
        await clinic.WasToldOnceAsync("CONFIRM_PLAN");
    }

    [Fact]
    public async Task A_handler_that_is_killed_before_the_server_has_the_mail_has_it_sent_once_by_the_next_one()
    {
        var clinic = await Clinic.ScheduleAsync(Product, inDays: 3);
        var held = Product.Gate.Close(Kept.Mails);
        await PutAllAsync(await Product.DispatchNowhereAsync());
        await held.WaitAsync(Product.Ct);

        Product.Functions.Handler.Kill();
        Product.Gate.Open();
        await Product.SettledAsync();
        // Those it had not begun go at once; the one it had waits until its claim is over.
        Assert.Contains(await clinic.CopiesAsync(), mail => mail.Value == 0);
        Product.Clock.Advance(LeaseIsOver);
        await Product.TickAsync();

        await clinic.WasToldOnceAsync();
    }

    [Fact]
    public async Task A_handler_that_is_killed_after_the_server_took_the_mail_has_it_sent_again_under_the_same_message_id()
    {
        var clinic = await Clinic.ScheduleAsync(Product, inDays: 3);
        var held = Product.Gate.Close(Kept.Answers);
        await PutAllAsync(await Product.DispatchNowhereAsync());
        await held.WaitAsync(Product.Ct);

        Product.Functions.Handler.Kill();
        Product.Gate.Open();
        await Product.SettledAsync();
        Product.Clock.Advance(LeaseIsOver);
        await Product.TickAsync();

        // SMTP cannot be asked what became of a mail: a mailbox knows the second copy by its Message-ID.
        Assert.All(await clinic.ToldAsync(), told => Assert.Equal("SENT", told.State));
        var copies = await clinic.CopiesAsync();
        Assert.Contains(copies, mail => mail.Value == 2);
        Assert.All(copies, mail => Assert.InRange(mail.Value, 1, 2));
    }

    [Fact]
    public async Task A_message_that_is_delivered_twice_sends_once()
    {
        var clinic = await Clinic.ScheduleAsync(Product, inDays: 3);

        var messages = await Product.DispatchNowhereAsync();
        await PutAllAsync([.. messages, .. messages]);
        await Product.SettledAsync();

        await clinic.WasToldOnceAsync();
    }

    [Fact]
    public async Task A_queue_that_is_away_for_a_while_loses_nothing()
    {
        var clinic = await Clinic.ScheduleAsync(Product, inDays: 3);
        await fixture.Azurite.StopAsync();
        await Product.Functions.FireAsync("PlanReminders", Product.Ct);
        await Product.Functions.FireAsync("DispatchReminders", Product.Ct);
        await Product.SaidAsync("could not be put into its queue");

        await fixture.Azurite.RestartAsync();
        Assert.All(await clinic.CopiesAsync(), mail => Assert.Equal(0, mail.Value));
        await Product.TickAsync();

        await clinic.WasToldOnceAsync();
    }

    [Fact]
    public async Task A_store_that_is_locked_for_a_while_loses_nothing()
    {
        var clinic = await Clinic.ScheduleAsync(Product, inDays: 3);
        using (var other = new SqliteConnection($"Data Source={Product.Store};Pooling=False"))
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

    private Task PutAllAsync(IEnumerable<string> messages) => Task.WhenAll(messages.Select(Product.PutAsync));

    private Stack<string> WayTo(ExportedSpan last)
    {
        var ofTrace = Product.Traces.Spans.Where(span => span.Trace == last.Trace).ToDictionary(span => span.Id);
        var way = new Stack<string>();
        for (var span = last; span is not null; span = ofTrace.GetValueOrDefault(span.Parent))
            way.Push(span.Name);
        return way;
    }
}
