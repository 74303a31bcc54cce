using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Security;
using System.Text;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Reminders.Mime;

namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>A connection on which the greeting, TLS and the login are done: mails go over it one after the other.</summary>
internal sealed class SmtpSession : IAsyncDisposable
{
    private const int AnswersToAMail = 4;
    private const int StartMail = 354;
    private static readonly byte[] EndOfMail = ".\r\n"u8.ToArray();

    private readonly SmtpConnection _connection;
    private readonly TimeSpan _timeout;
    private readonly long? _maxSize;

    private SmtpSession(SmtpConnection connection, TimeSpan timeout, long? maxSize) =>
        (_connection, _timeout, _maxSize) = (connection, timeout, maxSize);

    /// <summary>How many mails went over it.</summary>
    public int Mails { get; private set; }

    /// <summary>Whether another mail can go over it.</summary>
    public bool Usable { get; private set; } = true;

    /// <summary>Since when it waits for the next mail.</summary>
    public DateTimeOffset IdleSince { get; set; }

    /// <summary>Connects, changes to TLS and logs in as the settings say.</summary>
    /// <exception cref="SmtpFailure">It did not come that far.</exception>
    public static async Task<SmtpSession> OpenAsync(
        SmtpSettings settings, RemoteCertificateValidationCallback? certificateCheck, TimeProvider clock, CancellationToken ct)
    {
        var connection = await SmtpConnection.OpenAsync(settings.Host, settings.Port, settings.Timeout, clock, ct);
        try
        {
            if (settings.Security == SmtpSecurity.ImplicitTls) await connection.SecureAsync(settings.Host, certificateCheck, ct);
            Expect(await connection.ReadReplyAsync("greeting", settings.Timeout, ct), "greeting");

            var name = settings.LocalName ?? OwnName();
            var offers = await GreetAsync(connection, name, ct);
            if (settings.Security == SmtpSecurity.StartTls)
            {
                if (!offers.ContainsKey("STARTTLS"))
                    throw new SmtpFailure("The server offers no STARTTLS, and the settings ask for it: nothing was sent in the clear.");
                Expect(await connection.SendAsync("STARTTLS", ct), "STARTTLS");
                await connection.SecureAsync(settings.Host, certificateCheck, ct);
                offers = await GreetAsync(connection, name, ct);
            }
            if (settings is { UserName: { Length: > 0 } user, Password: { Length: > 0 } password })
                await LogInAsync(connection, offers.GetValueOrDefault("AUTH", ""), user, password, ct);

            var size = offers.TryGetValue("SIZE", out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var octets) && octets > 0
                ? octets
                : (long?)null;
            return new SmtpSession(connection, settings.Timeout, size);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Whether the server still listens: asked before a connection that has waited is used again. Cancelled, it is of no more
    /// use: an answer may still be on its way.
    /// </summary>
    public async Task<bool> IsAliveAsync(CancellationToken ct)
    {
        try
        {
            if ((await _connection.SendAsync("RSET", ct)).IsPositive) return true;
        }
        catch (Exception problem) when (problem is SmtpFailure or OperationCanceledException)
        {
            // It is closed by whoever asked.
        }
        Usable = false;
        return false;
    }

    /// <summary>Hands over one mail, and says what became of it.</summary>
    public async Task<SendResult> SendAsync(EmailAddress from, EmailAddress to, string messageId, byte[] mail, CancellationToken ct)
    {
        if (mail.Length > _maxSize)
            return new SendResult.Permanent($"The mail has {mail.Length} bytes and the server takes {_maxSize} at most.", RefusalCause.Message);

        Mails++;
        var handedOver = false;
        try
        {
            var size = _maxSize is null ? "" : string.Create(CultureInfo.InvariantCulture, $" SIZE={mail.Length}");
            if (await RefusalAsync($"MAIL FROM:<{AddressText.Of(from)}>{size}", SmtpStep.Sender, ct) is { } sender) return sender;
            if (await RefusalAsync($"RCPT TO:<{AddressText.Of(to)}>", SmtpStep.Recipient, ct) is { } recipient) return recipient;
            if (await RefusalAsync("DATA", SmtpStep.Content, ct) is { } content) return content;

            await _connection.WriteAsync(DotStuffing.Apply(mail), "the mail", ct);
            // From here on the server may have the whole mail, whatever is heard from it.
            handedOver = true;
            await _connection.WriteAsync(EndOfMail, "the end of the mail", ct);
            var reply = await _connection.ReadReplyAsync("the end of the mail", _timeout * AnswersToAMail, ct);
            return reply.IsPositive ? new SendResult.Accepted(messageId) : Refused(reply, SmtpStep.Content);
        }
        catch (SmtpFailure failure)
        {
            Usable = false;
            return handedOver
                ? new SendResult.Unknown($"The mail was handed over and the answer was lost: {failure.Message}")
                : new SendResult.Temporary(failure.Message);
        }
        catch (OperationCanceledException)
        {
            Usable = false;
            if (!handedOver) throw;
            return new SendResult.Unknown("The mail was handed over, and the program was told to stop before the answer came.");
        }
    }

    /// <summary>Takes leave, if the server still listens, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (Usable) await _connection.WriteAsync("QUIT\r\n"u8.ToArray(), "QUIT", CancellationToken.None);
        }
        catch (SmtpFailure)
        {
            // It is over either way.
        }
        await _connection.DisposeAsync();
    }

    private async Task<SendResult?> RefusalAsync(string command, SmtpStep step, CancellationToken ct)
    {
        var reply = await _connection.SendAsync(command, ct);
        if (reply.IsPositive && step == SmtpStep.Content != (reply.Code == StartMail))
            throw new SmtpFailure($"The server answered '{reply}' to {command}, which is no answer to it.");
        if (reply.IsPositive) return null;

        var refusal = Refused(reply, step);
        // The next mail on this connection begins afresh.
        if (Usable) await IsAliveAsync(ct);
        return refusal;
    }

    private SendResult Refused(SmtpReply reply, SmtpStep step)
    {
        // 421: the server closes the connection, whatever was asked.
        if (reply.Code == 421) Usable = false;
        return SmtpRefusals.Classify(reply, step);
    }

    private static async Task<Dictionary<string, string>> GreetAsync(SmtpConnection connection, string name, CancellationToken ct)
    {
        var reply = await connection.SendAsync($"EHLO {name}", ct);
        if (!reply.IsPositive)
        {
            Expect(await connection.SendAsync($"HELO {name}", ct), "HELO");
            return [];
        }

        var offers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in reply.Lines.Skip(1))
        {
            var words = line.Split([' ', '='], 2);
            offers[words[0]] = words.Length > 1 ? words[1] : "";
        }
        return offers;
    }

    private static async Task LogInAsync(SmtpConnection connection, string offered, string user, string password, CancellationToken ct)
    {
        var ways = offered.Split(' ');
        if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            Expect(await connection.SendAsync($"AUTH PLAIN {Base64($"\0{user}\0{password}")}", ct, "AUTH PLAIN"), "login");
        }
        else if (ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            Expect(await connection.SendAsync("AUTH LOGIN", ct), "login");
            Expect(await connection.SendAsync(Base64(user), ct, "the user's name"), "login");
            Expect(await connection.SendAsync(Base64(password), ct, "the password"), "login");
        }
        else
        {
            throw new SmtpFailure($"The server offers no way to log in that is known here (PLAIN, LOGIN); it offers '{offered}'.");
        }
    }

    private static void Expect(SmtpReply reply, string step)
    {
        if (!reply.IsPositive) throw new SmtpFailure($"The server refused at the {step}: {reply}");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string OwnName()
    {
        var properties = IPGlobalProperties.GetIPGlobalProperties();
        var name = properties.DomainName.Length > 0 ? $"{properties.HostName}.{properties.DomainName}" : Dns.GetHostName();
        return Uri.CheckHostName(name) == UriHostNameType.Dns ? name : "[127.0.0.1]";
    }
}
