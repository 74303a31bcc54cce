namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>
/// From a mutation of the API to the mailboxes of people, over every process in between, and through their failures: what holds
/// whatever the graph is kept in.
/// </summary>
public abstract class EndToEndTests(ProductFixture fixture)
{
    // Past a claim's lease, so that another worker takes over what a dead one had begun.
    private static readonly TimeSpan LeaseIsOver = TimeSpan.FromMinutes(11);

    private protected ProductFixture Fixture => fixture;

    private protected Product Product => fixture.Product;

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

    private protected Task PutAllAsync(IEnumerable<string> messages) => Task.WhenAll(messages.Select(Product.PutAsync));
}
