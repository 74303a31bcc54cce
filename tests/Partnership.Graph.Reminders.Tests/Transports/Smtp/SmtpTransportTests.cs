using System.Globalization;
using System.Text;
using Partnership.Graph.Reminders.Mime;
using Partnership.Graph.Reminders.Tests.Mails;
using Partnership.Graph.Reminders.Transports;
using Partnership.Graph.Reminders.Transports.Smtp;

namespace Partnership.Graph.Reminders.Tests.Transports.Smtp;

public sealed class SmtpTransportTests : IAsyncDisposable
{
    private readonly ManualClock _clock = new(TestMails.Date);
    private readonly SmtpSink _sink = new();
    private SmtpTransport? _transport;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_byte_for_byte_with_its_envelope()
    {
        var mail = TestMails.Mail() with { Text = "First\n.\n.dots\nlast" };

        var result = await Transport().SendAsync(mail, Ct);

        Assert.Equal(new SendResult.Accepted("d4f1@partnerships.example.org"), result);
        Assert.Equal(Encoding.ASCII.GetString(MimeWriter.Write(mail)), Assert.Single(_sink.Mails));
        Assert.Contains(_sink.Commands, line => line.StartsWith("MAIL FROM:<reminders@partnerships.example.org>", StringComparison.Ordinal));
        Assert.Contains("RCPT TO:<office@rivers.example.org>", _sink.Commands);
    }

    [Fact]
    public async Task Mails_one_after_the_other_go_over_one_connection_without_a_word_between_them()
    {
        for (var i = 0; i < 5; i++) await Transport().SendAsync(TestMails.Mail($"m{i}"), Ct);

        Assert.Equal(5, _sink.Mails.Count);
        Assert.Equal(1, _sink.Connections);
        Assert.DoesNotContain("NOOP", _sink.Commands);
    }

    [Fact]
    public async Task Mails_at_once_share_the_connections_allowed()
    {
        var transport = Transport(settings => settings.MaxConnections = 3);

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => transport.SendAsync(TestMails.Mail($"m{i}"), Ct)));

        Assert.All(results, result => Assert.IsType<SendResult.Accepted>(result));
        Assert.Equal(40, _sink.Mails.Distinct().Count());
        Assert.InRange(_sink.Connections, 1, 3);
    }

    [Fact]
    public async Task A_connection_is_closed_after_the_mails_allowed_on_one()
    {
        var transport = Transport(settings => settings.MaxMailsPerConnection = 2);

        for (var i = 0; i < 5; i++) await transport.SendAsync(TestMails.Mail($"m{i}"), Ct);

        Assert.Equal(3, _sink.Connections);
    }

    [Fact]
    public async Task A_connection_the_server_has_closed_meanwhile_costs_no_mail()
    {
        await Transport().SendAsync(TestMails.Mail("first"), Ct);
        _sink.Answer = line => line == "NOOP" ? SmtpSink.Drop : null;
        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.IsType<SendResult.Accepted>(await Transport().SendAsync(TestMails.Mail("second"), Ct));
        Assert.Equal(2, _sink.Connections);
    }

    [Fact]
    public async Task A_connection_long_idle_is_not_used_again()
    {
        await Transport().SendAsync(TestMails.Mail("first"), Ct);
        _clock.Advance(TimeSpan.FromMinutes(5));

        await Transport().SendAsync(TestMails.Mail("second"), Ct);
        Assert.Equal(2, _sink.Connections);
    }

    [Theory]
    [InlineData("greeting", "421 4.3.2 closing")]
    [InlineData("greeting", "554 no service")]
    [InlineData("greeting", "banana")]
    [InlineData("MAIL", "421 4.7.0 slow down")]
    [InlineData("MAIL", "451 4.3.0 later")]
    [InlineData("RCPT", "450 4.2.1 mailbox busy")]
    [InlineData("RCPT", "452 4.2.2 mailbox full")]
    [InlineData("RCPT", "552 too many")]
    [InlineData("RCPT", "552 5.2.2 mailbox full")]
    [InlineData("DATA", "451 4.3.0 later")]
    [InlineData("DATA", "250 but not 354")]
    [InlineData(".", "452 4.3.1 disk full")]
    [InlineData("MAIL", SmtpSink.Drop)]
    [InlineData("RCPT", SmtpSink.Drop)]
    [InlineData("DATA", SmtpSink.Drop)]
    public async Task What_may_work_later_is_temporary_and_nothing_was_taken(string command, string answer)
    {
        _sink.Answer = line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null;

        var result = Assert.IsType<SendResult.Temporary>(await Transport().SendAsync(TestMails.Mail(), Ct));
        Assert.NotEmpty(result.Reason);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user", RefusalCause.Recipient)]
    [InlineData("RCPT", "550 no such user", RefusalCause.Recipient)]
    [InlineData("RCPT", "553 name not allowed", RefusalCause.Recipient)]
    [InlineData("RCPT", "550 5.2.1 mailbox disabled", RefusalCause.Recipient)]
    [InlineData("RCPT", "550 5.7.1 not from you", RefusalCause.Message)]
    [InlineData("RCPT", "554 no", RefusalCause.Message)]
    [InlineData("MAIL", "550 5.1.8 bad sender", RefusalCause.Message)]
    [InlineData("MAIL", "550 not yours", RefusalCause.Message)]
    [InlineData("DATA", "554 5.7.1 no", RefusalCause.Message)]
    [InlineData(".", "550 5.7.1 looks like spam", RefusalCause.Message)]
    [InlineData(".", "552 5.3.4 too big", RefusalCause.Message)]
    public async Task What_will_never_work_says_whether_it_is_about_the_address(string command, string answer, RefusalCause cause)
    {
        _sink.Answer = line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null;

        var result = Assert.IsType<SendResult.Permanent>(await Transport().SendAsync(TestMails.Mail(), Ct));
        Assert.Equal(cause, result.Cause);
        Assert.Contains(answer, result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_refused_recipient_does_not_spoil_the_next_mail()
    {
        _sink.Answer = line => line.StartsWith("RCPT TO:<office@", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null;
        await Transport().SendAsync(TestMails.Mail("refused"), Ct);

        var next = TestMails.Mail("next") with { To = new(TestMails.Address("head@rivers.example.org")) };
        Assert.IsType<SendResult.Accepted>(await Transport().SendAsync(next, Ct));
        Assert.Equal(1, _sink.Connections);
        Assert.Single(_sink.Mails);
    }

    [Fact]
    public async Task An_answer_lost_after_the_mail_was_handed_over_is_unknown()
    {
        _sink.Answer = line => line == "." ? SmtpSink.Drop : null;

        Assert.IsType<SendResult.Unknown>(await Transport().SendAsync(TestMails.Mail(), Ct));
        Assert.Single(_sink.Mails);
    }

    [Fact]
    public async Task A_second_attempt_after_a_lost_answer_has_the_Message_ID_of_the_first()
    {
        _sink.Answer = line => line == "." && _sink.Mails.Count == 1 ? SmtpSink.Drop : null;
        await Transport().SendAsync(TestMails.Mail(), Ct);
        await Transport().SendOnceAsync(TestMails.Mail(), TestMails.Date, TestMails.Date.AddMinutes(5), Ct);

        Assert.Equal(2, _sink.Mails.Count);
        Assert.Single(_sink.Mails.Distinct());
    }

    [Fact]
    public async Task A_server_that_falls_silent_before_the_mail_is_a_temporary_failure()
    {
        _sink.Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? SmtpSink.Silence : null;

        var sending = Transport().SendAsync(TestMails.Mail(), Ct);
        await _sink.FellSilent.Task;
        Assert.IsType<SendResult.Temporary>(await _clock.AdvanceUntilDoneAsync(sending, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_server_that_falls_silent_after_the_mail_leaves_it_unknown()
    {
        _sink.Answer = line => line == "." ? SmtpSink.Silence : null;

        var sending = Transport().SendAsync(TestMails.Mail(), Ct);
        await _sink.FellSilent.Task;
        Assert.IsType<SendResult.Unknown>(await _clock.AdvanceUntilDoneAsync(sending, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Cancelling_before_the_mail_throws_and_after_it_is_unknown()
    {
        using var early = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        _sink.Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? SmtpSink.Silence : null;
        var sending = Transport().SendAsync(TestMails.Mail(), early.Token);
        await _sink.FellSilent.Task;
        await early.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        await using var second = new SmtpSink { Answer = line => line == "." ? SmtpSink.Silence : null };
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        await using var transport = new SmtpTransport(Settings(second.Port), _clock);
        sending = transport.SendAsync(TestMails.Mail(), late.Token);
        await second.FellSilent.Task;
        await late.CancelAsync();
        Assert.IsType<SendResult.Unknown>(await sending);
    }

    [Fact]
    public async Task STARTTLS_comes_before_the_login_and_the_mail()
    {
        _sink.Offers = ["STARTTLS", "AUTH PLAIN LOGIN"];
        var transport = Transport(settings => (settings.Security, settings.UserName, settings.Password) = (SmtpSecurity.StartTls, "sender", "s3cret"));

        Assert.IsType<SendResult.Accepted>(await transport.SendAsync(TestMails.Mail(), Ct));
        Assert.Equal(["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"], _sink.Commands.Select(line => line.Split(' ')[0]));
        Assert.Contains($"AUTH PLAIN {Convert.ToBase64String("\0sender\0s3cret"u8)}", _sink.Commands);
    }

    [Fact]
    public async Task TLS_from_the_first_byte_works_as_well()
    {
        _sink.ImplicitTls = true;

        Assert.IsType<SendResult.Accepted>(await Transport(settings => settings.Security = SmtpSecurity.ImplicitTls).SendAsync(TestMails.Mail(), Ct));
    }

    [Fact]
    public async Task A_server_without_STARTTLS_gets_nothing_where_it_is_asked_for()
    {
        var result = await Transport(settings => settings.Security = SmtpSecurity.StartTls).SendAsync(TestMails.Mail(), Ct);

        Assert.Contains("STARTTLS", Assert.IsType<SendResult.Temporary>(result).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(_sink.Commands, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_refused()
    {
        _sink.Offers = ["STARTTLS"];
        await using var strict = new SmtpTransport(Settings(_sink.Port, SmtpSecurity.StartTls), _clock);

        Assert.IsType<SendResult.Temporary>(await strict.SendAsync(TestMails.Mail(), Ct));
        Assert.Empty(_sink.Mails);
    }

    [Fact]
    public async Task A_server_that_knows_only_the_older_login_gets_it()
    {
        _sink.Offers = ["AUTH LOGIN"];

        Assert.IsType<SendResult.Accepted>(await Transport(settings => (settings.UserName, settings.Password) = ("user", "password")).SendAsync(TestMails.Mail(), Ct));
        Assert.Contains(Convert.ToBase64String("user"u8), _sink.Commands);
    }

    [Fact]
    public async Task A_refused_login_waits_for_better_settings_and_never_shows_the_password()
    {
        _sink.Offers = ["AUTH PLAIN"];
        _sink.Answer = line => line.StartsWith("AUTH", StringComparison.Ordinal) ? "535 5.7.8 wrong" : null;

        var result = Assert.IsType<SendResult.Temporary>(await Transport(settings => (settings.UserName, settings.Password) = ("user", "s3cret")).SendAsync(TestMails.Mail(), Ct));
        Assert.Contains("535", result.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String("\0user\0s3cret"u8), result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_larger_than_the_server_takes_is_not_begun()
    {
        _sink.Offers = ["SIZE 100"];
        _sink.Answer = line => line.StartsWith("MAIL", StringComparison.Ordinal) && int.Parse(line.Split("SIZE=")[1].Split(' ')[0], CultureInfo.InvariantCulture) > 100 ? "552 5.3.4 too big" : null;

        Assert.Equal(RefusalCause.Message, Assert.IsType<SendResult.Permanent>(await Transport().SendAsync(TestMails.Mail(), Ct)).Cause);
        Assert.DoesNotContain("DATA", _sink.Commands);
    }

    [Fact]
    public async Task No_server_at_all_is_a_temporary_failure()
    {
        int port;
        await using (var gone = new SmtpSink()) port = gone.Port;
        await using var transport = new SmtpTransport(Settings(port), _clock);

        Assert.IsType<SendResult.Temporary>(await transport.SendAsync(TestMails.Mail(), Ct));
    }

    public async ValueTask DisposeAsync()
    {
        if (_transport is not null) await _transport.DisposeAsync();
        await _sink.DisposeAsync();
    }

    private SmtpTransport Transport(Action<SmtpSettings>? change = null)
    {
        var settings = Settings(_sink.Port);
        change?.Invoke(settings);
        return _transport ??= new SmtpTransport(settings, _clock, (_, certificate, _, _) => certificate?.Subject == "CN=sink");
    }

    private static SmtpSettings Settings(int port, SmtpSecurity security = SmtpSecurity.None) =>
        new() { Host = "127.0.0.1", Port = port, Security = security };
}
