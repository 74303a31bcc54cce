using System.Text;
using Microsoft.Extensions.Options;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Pages;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Tests.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Pages;

public sealed class LinkPagesTests : IDisposable
{
    private const string Token = "a-token-agreed-upon";
    private static readonly NodeId School = NodeId.Parse("Person:school", null);
    private static readonly NodeId Clinic = NodeId.Parse("Event:clinic", null);
    private readonly World _world = new(Given.London("2026-03-02 09:00"));
    private readonly LinkSigner _signer = new([LinkKey.New()]);
    private readonly LinkPages _pages;
    private readonly AwayStore _store;
    private bool _mayConfirm;

    public LinkPagesTests()
    {
        var settings = new MailSettings();
        settings.Notify.ReceiptToken = Token;
        _store = new AwayStore(_world.Store);
        var ports = _world.Ports() with { Store = _store };
        _pages = new LinkPages(ports, _signer, Options.Create(settings), new MailReceipts(ports), (_, _, _) => Task.FromResult(_mayConfirm));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task After_unsubscribing_no_further_routine_mail_comes_and_the_audit_says_who_ended_it()
    {
        await StartAsync();
        var path = Path("reminders/unsubscribe", LinkPurpose.Unsubscribe, School.Value, "Reminders");

        var asked = await GetAsync(path);
        var done = await PostAsync(path);
        await _world.TickAsync("2026-03-05 10:00");

        Assert.Contains("<button type=\"submit\">Stop reminders before events</button>", asked.Body, StringComparison.Ordinal);
        Assert.Contains("You get no more reminders before events", done.Body, StringComparison.Ordinal);
        Assert.Equal(["Thu 5 Mar 10:00 nurse: AreYouReady"], _world.Mails());
        var entry = Assert.Single(await _world.AllAsync<AuditEntry>(), entry => entry.Action == "setReminderPreference");
        Assert.Equal(("Person:school", "false"), (entry.Actor, entry.Fields[0].After));
    }

    [Fact]
    public async Task A_mail_programs_own_button_unsubscribes_and_the_pages_second_button_takes_it_back()
    {
        await StartAsync();
        var path = Path("reminders/unsubscribe", LinkPurpose.Unsubscribe, School.Value, "Reminders");

        Assert.Equal(200, (await PostAsync(path, "List-Unsubscribe=One-Click")).Status);
        Assert.False(Assert.Single(await _world.AllAsync<ReminderPreference>()).Wanted);
        await PostAsync(path, "List-Unsubscribe=One-Click");
        await PostAsync(path, "choice=again");

        Assert.True(Assert.Single(await _world.AllAsync<ReminderPreference>()).Wanted);
        Assert.Equal(2, (await _world.AllAsync<AuditEntry>()).Count(entry => entry.Action == "setReminderPreference"));
    }

    [Theory]
    [InlineData("reminders/unsubscribe", LinkPurpose.Unsubscribe)]
    [InlineData("reminders/confirm", LinkPurpose.Confirm)]
    [InlineData("reminders/cannot-make-it", LinkPurpose.CannotMakeIt)]
    public async Task Reading_a_page_never_does_anything(string page, LinkPurpose purpose)
    {
        await StartAsync();
        var before = await _world.Store.LatestChangeAsync(Cancellation);
        var path = Path(page, purpose, School.Value, purpose == LinkPurpose.Unsubscribe ? "Weekly" : Clinic.Value);

        var get = await GetAsync(path);
        var head = await _pages.AnswerAsync(new LinkRequest("HEAD", path), Cancellation);

        Assert.Equal((200, 200), (get.Status, head!.Status));
        Assert.Equal(before, await _world.Store.LatestChangeAsync(Cancellation));
        Assert.Equal(405, (await _pages.AnswerAsync(new LinkRequest("PUT", path), Cancellation))!.Status);
    }

    [Fact]
    public async Task Links_that_are_forged_meant_for_something_else_or_too_old_are_explained_and_change_nothing()
    {
        await StartAsync();
        var other = new LinkSigner([LinkKey.New()]).Sign(new SignedLink(LinkPurpose.Unsubscribe, [School.Value, "Reminders"], _world.Clock.Now.AddDays(1)));
        var confirm = Path("reminders/confirm", LinkPurpose.Confirm, School.Value, Clinic.Value);

        var forged = await PostAsync($"reminders/unsubscribe/{other}");
        var elsewhere = await PostAsync(confirm.Replace("confirm/", "cannot-make-it/", StringComparison.Ordinal));
        _world.Clock.Now = _world.Clock.Now.AddDays(2);
        var expired = await PostAsync(confirm);

        Assert.Equal((404, 404, 410), (forged.Status, elsewhere.Status, expired.Status));
        Assert.Contains("Open it again from the mail itself", forged.Body, StringComparison.Ordinal);
        Assert.Contains("It worked until 3 March 2026", expired.Body, StringComparison.Ordinal);
        Assert.Empty(await _world.AllAsync<ReminderPreference>());
        Assert.DoesNotContain(await _world.AllAsync<AuditEntry>(), entry => entry.Action.StartsWith("answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_cannot_come_is_reported_to_the_one_who_answers_for_the_event_once_with_the_note()
    {
        await StartAsync();
        var path = Path("reminders/cannot-make-it", LinkPurpose.CannotMakeIt, School.Value, Clinic.Value);

        var answer = await PostAsync(path, "note=Training+that+day%3B+%3Cb%3EMs+Ono%3C%2Fb%3E+comes");
        await PostAsync(path, "note=again");
        await _world.TickAsync();
        await _world.TickAsync();

        Assert.Contains("<h1>lead is told</h1>", answer.Body, StringComparison.Ordinal);
        Assert.Equal("Mon 2 Mar 09:00 lead: school cannot come to Flu clinic: Training that day; <b>Ms Ono</b> comes", Assert.Single(_world.Mails(), mail => mail.Contains("cannot", StringComparison.Ordinal)));
        var entry = Assert.Single(await _world.AllAsync<AuditEntry>(), entry => entry.Action == "answerNotComing");
        Assert.Equal(("Person:school", Clinic), (entry.Actor, entry.SubjectId));
    }

    [Fact]
    public async Task A_confirmation_says_whether_the_event_is_certain_and_is_kept_once()
    {
        await StartAsync(Given.Clinic(status: EventStatus.Tentative));
        var path = Path("reminders/confirm", LinkPurpose.Confirm, School.Value, Clinic.Value);

        var waits = await PostAsync(path);
        _mayConfirm = true;
        var certain = await PostAsync(path);

        Assert.Contains("still waits for somebody who coordinates it", waits.Body, StringComparison.Ordinal);
        Assert.Contains("The event is confirmed.", certain.Body, StringComparison.Ordinal);
        Assert.Single(await _world.AllAsync<AuditEntry>(), entry => entry.Action == "answerComing");
    }

    [Fact]
    public async Task An_event_that_is_cancelled_or_over_takes_no_answer()
    {
        await StartAsync(Given.Clinic(status: EventStatus.Cancelled));
        var path = Path("reminders/confirm", LinkPurpose.Confirm, School.Value, Clinic.Value);

        Assert.DoesNotContain("<form", (await GetAsync(path)).Body, StringComparison.Ordinal);
        Assert.Equal(409, (await PostAsync(path)).Status);
    }

    [Fact]
    public async Task A_calendar_is_answered_with_its_tag_and_not_sent_again_until_it_changes()
    {
        await StartAsync();
        foreach (var path in new[]
        {
            $"{Path("calendars", LinkPurpose.CalendarFeed, School.Value)}.ics",
            $"{Path("calendars/events", LinkPurpose.EventFile, School.Value, Clinic.Value)}.ics",
        })
        {
            var first = await GetAsync(path);
            var second = (await _pages.AnswerAsync(new LinkRequest("GET", path) { IfNoneMatch = $"\"other\", {first.Headers["ETag"]}" }, Cancellation))!;

            Assert.Equal((200, "text/calendar; charset=utf-8"), (first.Status, first.ContentType));
            Assert.Contains("SUMMARY:Flu clinic", first.Body, StringComparison.Ordinal);
            Assert.Equal((304, ""), (second.Status, second.Body));
        }
    }

    [Fact]
    public async Task Receipts_take_the_token_agreed_and_only_what_is_one()
    {
        var unknown = Encoding.UTF8.GetBytes("""{"id":"740e5834-3a29-46b4-9a6f-16142fde533a","reference":"unknown","status":"delivered","created_at":"2026-03-02T08:00:00Z","notification_type":"email"}""");

        Assert.Equal(401, (await ReceiptAsync(null, unknown)).Status);
        Assert.Equal(401, (await ReceiptAsync("Bearer another-token-altogether", unknown)).Status);
        Assert.Equal(400, (await ReceiptAsync($"Bearer {Token}", "{}"u8.ToArray())).Status);
        Assert.Equal(204, (await ReceiptAsync($"Bearer {Token}", unknown)).Status);
        Assert.Equal("unknown", Assert.Single(await _world.AllAsync<DeliveryReceipt>()).Reference);
    }

    [Fact]
    public async Task Pages_escape_what_people_typed_run_no_scripts_and_tell_nobody_their_address()
    {
        await StartAsync(Given.Clinic() with { Name = "<script>alert(1)</script>" });

        var page = await GetAsync(Path("reminders/confirm", LinkPurpose.Confirm, School.Value, Clinic.Value));

        Assert.Contains("&lt;script&gt;", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Body, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", page.Body.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", page.Body, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(("no-store", "no-referrer"), (page.Headers["Cache-Control"], page.Headers["Referrer-Policy"]));
    }

    private async Task StartAsync(Event? one = null)
    {
        await _world.PeopleAsync();
        await _world.EventAsync(one ?? Given.Clinic());
    }

    [Fact]
    public async Task While_the_store_is_away_every_page_asks_to_come_back_and_it_is_told_of()
    {
        await StartAsync();
        _store.Unreadable = true;

        foreach (var path in (string[])
        [
            Path("reminders/unsubscribe", LinkPurpose.Unsubscribe, School.Value, "Reminders"),
            Path("reminders/confirm", LinkPurpose.Confirm, School.Value, Clinic.Value),
            Path("reminders/cannot-make-it", LinkPurpose.CannotMakeIt, School.Value, Clinic.Value),
            $"{Path("calendars", LinkPurpose.CalendarFeed, School.Value)}.ics",
        ])
        {
            var answer = await GetAsync(path);
            Assert.Equal(503, answer.Status);
            Assert.Contains("Please try again in a while", answer.Body, StringComparison.Ordinal);
        }

        Assert.Equal(4, _world.Failures.Count(failure => failure.Step == "answer a link of a mail"));
    }

    private string Path(string page, LinkPurpose purpose, params IReadOnlyList<string> subjects) =>
        $"{page}/{_signer.Sign(new SignedLink(purpose, subjects, _world.Clock.Now.AddDays(1)))}";

    private async Task<LinkAnswer> GetAsync(string path) => (await _pages.AnswerAsync(new LinkRequest("GET", path), Cancellation))!;

    private async Task<LinkAnswer> PostAsync(string path, string body = "") =>
        (await _pages.AnswerAsync(new LinkRequest("POST", path) { Body = Encoding.UTF8.GetBytes(body) }, Cancellation))!;

    private async Task<LinkAnswer> ReceiptAsync(string? authorization, byte[] body) =>
        (await _pages.AnswerAsync(new LinkRequest("POST", "notify/receipt") { Authorization = authorization, Body = body }, Cancellation))!;
}
