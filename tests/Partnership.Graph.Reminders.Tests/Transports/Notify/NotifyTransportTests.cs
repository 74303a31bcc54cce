using System.Net;
using Partnership.Graph.Reminders.Tests.Mails;
using Partnership.Graph.Reminders.Transports;
using Partnership.Graph.Reminders.Transports.Notify;

namespace Partnership.Graph.Reminders.Tests.Transports.Notify;

public sealed class NotifyTransportTests : IDisposable
{
    private const string Template = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    private readonly ManualClock _clock = new(TestMails.Date);
    private readonly FakeNotify _notify;
    private readonly HttpClient _http;
    private readonly NotifyTransport _transport;

    public NotifyTransportTests()
    {
        _notify = new FakeNotify(_clock);
        _http = new HttpClient(_notify) { Timeout = Timeout.InfiniteTimeSpan };
        _transport = Transport($"live key-{FakeNotify.Service}-{FakeNotify.Secret}");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_email_is_taken_under_our_reference_with_subject_body_and_one_click_unsubscribing()
    {
        var mail = TestMails.Mail() with { Unsubscribe = new Uri("https://partnerships.example.org/reminders/unsubscribe/abc") };

        var result = await _transport.SendAsync(mail, Ct);

        Assert.Equal(new SendResult.Accepted("00000001-0000-0000-0000-000000000000"), result);
        var email = Assert.Single(_notify.Emails);
        Assert.Equal("d4f1", (string?)email["reference"]);
        Assert.Equal("office@rivers.example.org", (string?)email["email_address"]);
        Assert.Equal(Template, (string?)email["template_id"]);
        Assert.Equal(mail.Subject, (string?)email["personalisation"]!["subject"]);
        Assert.Equal(mail.Text, (string?)email["personalisation"]!["body"]);
        Assert.Equal("https://partnerships.example.org/reminders/unsubscribe/abc", (string?)email["one_click_unsubscribe_url"]);
    }

    [Theory]
    [InlineData(400, "ValidationError", "email_address Not a valid email address", RefusalCause.Recipient)]
    [InlineData(400, "BadRequestError", "Missing personalisation: body", RefusalCause.Message)]
    [InlineData(400, "BadRequestError", "Can't send to this recipient using a team-only API key", RefusalCause.Message)]
    [InlineData(413, "RequestEntityTooLarge", "too large", RefusalCause.Message)]
    public async Task A_bad_request_is_for_good(int status, string error, string message, RefusalCause cause)
    {
        _notify.Refusal = _ => FakeNotify.Error((HttpStatusCode)status, error, message);

        var result = Assert.IsType<SendResult.Permanent>(await _transport.SendAsync(TestMails.Mail(), Ct));
        Assert.Equal(cause, result.Cause);
        Assert.Contains(message, result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_Notify_refuses_holds_mails_back_until_it_is_put_right()
    {
        var other = Transport($"other-{FakeNotify.Service}-{Template}");

        var result = Assert.IsType<SendResult.Temporary>(await other.SendAsync(TestMails.Mail(), Ct));
        Assert.Contains("403", result.Reason, StringComparison.Ordinal);
        Assert.Contains("Check the API key", result.Reason, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(5), result.RetryAfter);
        Assert.DoesNotContain(Template, result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_in_a_minute_wait_for_a_minute_and_so_does_everybody_else()
    {
        _notify.Refusal = post => post == 1 ? FakeNotify.Error(HttpStatusCode.TooManyRequests, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds") : null;

        Assert.Equal(TimeSpan.FromMinutes(1), Assert.IsType<SendResult.Temporary>(await _transport.SendAsync(TestMails.Mail("first"), Ct)).RetryAfter);
        var next = _transport.SendAsync(TestMails.Mail("second"), Ct);
        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<SendResult.Accepted>(await next);
    }

    [Fact]
    public async Task Too_many_in_a_day_wait_for_the_next_day()
    {
        _notify.Refusal = _ => FakeNotify.Error(HttpStatusCode.TooManyRequests, "TooManyRequestsError", "Exceeded send limits (50) for today");

        // It is eight o'clock.
        Assert.Equal(TimeSpan.FromHours(16), Assert.IsType<SendResult.Temporary>(await _transport.SendAsync(TestMails.Mail(), Ct)).RetryAfter);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Notifys_own_failures_may_pass(int status)
    {
        _notify.Refusal = _ => FakeNotify.Error((HttpStatusCode)status, "Exception", "Internal server error");

        Assert.IsType<SendResult.Temporary>(await _transport.SendAsync(TestMails.Mail(), Ct));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task What_stands_before_Notify_may_have_lost_an_acceptance(int status)
    {
        _notify.Refusal = _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("<html>Bad gateway</html>") };

        Assert.IsType<SendResult.Unknown>(await _transport.SendAsync(TestMails.Mail(), Ct));
    }

    [Fact]
    public async Task No_second_mail_when_the_answer_breaks_off_after_acceptance()
    {
        _notify.AfterTaking = (post, _) => post == 1 ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended.") : Task.CompletedTask;

        Assert.IsType<SendResult.Unknown>(await _transport.SendAsync(TestMails.Mail(), Ct));
        var again = await _transport.SendOnceAsync(TestMails.Mail(), TestMails.Date, TestMails.Date.AddMinutes(5), Ct);

        Assert.Equal(new SendResult.Accepted("00000001-0000-0000-0000-000000000000"), again);
        Assert.Single(_notify.Emails);
    }

    [Fact]
    public async Task No_second_mail_when_the_answer_takes_too_long_after_acceptance()
    {
        _notify.AfterTaking = (_, ct) => Task.Delay(Timeout.Infinite, ct);

        var sending = _transport.SendAsync(TestMails.Mail(), Ct);
        Assert.IsType<SendResult.Unknown>(await _clock.AdvanceUntilDoneAsync(sending, TimeSpan.FromSeconds(30)));
        Assert.IsType<SendResult.Accepted>(await _transport.SendOnceAsync(TestMails.Mail(), TestMails.Date, _clock.GetUtcNow(), Ct));
        Assert.Single(_notify.Emails);
    }

    [Fact]
    public async Task No_second_mail_after_a_crash_between_sending_and_recording()
    {
        await _transport.SendAsync(TestMails.Mail(), Ct);

        await Transport($"live key-{FakeNotify.Service}-{FakeNotify.Secret}").SendOnceAsync(TestMails.Mail(), TestMails.Date, TestMails.Date.AddMinutes(10), Ct);
        Assert.Single(_notify.Emails);
    }

    [Fact]
    public async Task A_mail_that_was_never_taken_is_sent_once_it_is_certain()
    {
        var mail = TestMails.Mail();

        // A minute later the first request could still be under way.
        var soon = await _transport.SendOnceAsync(mail, TestMails.Date, TestMails.Date.AddMinutes(1), Ct);
        Assert.Equal(TimeSpan.FromMinutes(1), Assert.IsType<SendResult.Temporary>(soon).RetryAfter);
        Assert.Empty(_notify.Emails);

        Assert.IsType<SendResult.Accepted>(await _transport.SendOnceAsync(mail, TestMails.Date, TestMails.Date.AddMinutes(2), Ct));
        Assert.Single(_notify.Emails);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "{}")]
    [InlineData(200, "no JSON")]
    public async Task While_Notify_cannot_be_asked_nothing_is_sent_again(int status, string body)
    {
        _notify.LookUp = () => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

        Assert.IsType<SendResult.Temporary>(await _transport.SendOnceAsync(TestMails.Mail(), TestMails.Date, TestMails.Date.AddHours(1), Ct));
        Assert.Empty(_notify.Emails);
    }

    [Fact]
    public async Task A_Notify_that_cannot_be_reached_has_taken_nothing()
    {
        _notify.Refusal = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");

        Assert.IsType<SendResult.Temporary>(await _transport.SendAsync(TestMails.Mail(), Ct));
    }

    [Fact]
    public async Task The_three_thousand_and_first_mail_of_a_minute_waits_for_the_next()
    {
        for (var i = 0; i < 3000; i++) Assert.IsType<SendResult.Accepted>(await _transport.SendAsync(TestMails.Mail($"m{i}"), Ct));

        var next = _transport.SendAsync(TestMails.Mail("next"), Ct);
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(next.IsCompleted);
        Assert.Equal(3000, _notify.Emails.Count);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<SendResult.Accepted>(await next);
    }

    public void Dispose()
    {
        _http.Dispose();
        _notify.Dispose();
    }

    private NotifyTransport Transport(string key) => new(_http, new NotifySettings { ApiKey = key, TemplateId = Template }, _clock);
}
