using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnership.Graph.Reminders.Mails;

namespace Partnership.Graph.Reminders.Transports.Notify;

/// <summary>
/// Hands mails to GOV.UK Notify, which sends them in its own design from the plain text. It knows each mail by our
/// reference and can be asked for it, so a mail whose answer was lost is not sent again. It carries no calendar object: the
/// mail links to one.
/// </summary>
/// <param name="http">Sends the requests; its own timeout must be longer than the settings'.</param>
/// <param name="settings">The account; without problems.</param>
/// <param name="clock">The time in tokens, and of waiting.</param>
public sealed class NotifyTransport(HttpClient http, NotifySettings settings, TimeProvider clock) : IMailTransport, IMailLookUp
{
    private readonly NotifyKey _key = NotifyKey.Parse(settings.ApiKey) ?? throw new ArgumentException("The API key is none.", nameof(settings));
    private readonly RateBudget _budget = new(settings.MailsPerMinute, clock);

    /// <inheritdoc/>
    public TimeSpan SettlesWithin => TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(MailMessage message, CancellationToken ct)
    {
        await _budget.TakeAsync(ct);

        using var time = new CancellationTokenSource(settings.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ct);
        try
        {
            using var request = Request(HttpMethod.Post, "v2/notifications/email");
            request.Content = JsonContent.Create(EmailOf(message), NotifyJson.Default.NotifyEmail);
            using var response = await http.SendAsync(request, both.Token);
            return await ResultAsync(response, message, both.Token);
        }
        catch (HttpRequestException problem) when (NeverArrived(problem))
        {
            return new SendResult.Temporary($"GOV.UK Notify could not be reached: {problem.Message}");
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return new SendResult.Unknown($"The connection to GOV.UK Notify broke before its answer came: {problem.Message}");
        }
        catch (OperationCanceledException)
        {
            return new SendResult.Unknown(ct.IsCancellationRequested
                ? "The program was told to stop before GOV.UK Notify's answer came."
                : $"GOV.UK Notify did not answer within {settings.Timeout}.");
        }
    }

    /// <inheritdoc/>
    public async Task<LookUpResult> LookUpAsync(string reference, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(settings.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ct);
        try
        {
            using var request = Request(HttpMethod.Get, $"v2/notifications?template_type=email&reference={Uri.EscapeDataString(reference)}");
            using var response = await http.SendAsync(request, both.Token);
            if (!response.IsSuccessStatusCode) return new LookUpResult.Unknown($"GOV.UK Notify answered {(int)response.StatusCode}.");

            var list = await ReadAsync(response, NotifyJson.Default.NotifyNotifications, both.Token);
            if (list?.Notifications is not { } found) return new LookUpResult.Unknown("GOV.UK Notify's answer is no list of notifications.");
            return found.FirstOrDefault(item => item.Reference == reference) is { } mail
                ? new LookUpResult.Found(mail.Id ?? reference, mail.Status ?? "")
                : new LookUpResult.NotFound();
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException || (problem is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new LookUpResult.Unknown($"GOV.UK Notify could not be asked: {problem.Message}");
        }
    }

    private async Task<SendResult> ResultAsync(HttpResponseMessage response, MailMessage message, CancellationToken ct)
    {
        if (response.StatusCode == HttpStatusCode.Created)
        {
            var created = await ReadAsync(response, NotifyJson.Default.NotifyNotification, ct);
            return new SendResult.Accepted(created?.Id ?? message.Reference);
        }

        var errors = (await ReadAsync(response, NotifyJson.Default.NotifyErrors, ct))?.Errors ?? [];
        var result = NotifyAnswers.Classify(response.StatusCode, errors, RetryAfter(response), clock.GetUtcNow());
        if (result is SendResult.Temporary { RetryAfter: { } wait } && response.StatusCode == HttpStatusCode.TooManyRequests && wait <= TimeSpan.FromMinutes(1))
            _budget.Pause(wait);
        return result;
    }

    private NotifyEmail EmailOf(MailMessage message) => new(
        message.To.Address.Value,
        settings.TemplateId,
        new NotifyPersonalisation(message.Subject, message.Text),
        message.Reference,
        settings.ReplyToId,
        message.Unsubscribe is { Scheme: "https" } unsubscribe ? unsubscribe.AbsoluteUri : null);

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(settings.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key.TokenAt(clock.GetUtcNow()));
        return request;
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } until } when until > clock.GetUtcNow() => until - clock.GetUtcNow(),
        _ => null,
    };

    // Text that is no JSON has nothing to add to a status: an accepted mail is accepted, whatever stands beneath.
    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken ct)
        where T : class
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(type, ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool NeverArrived(HttpRequestException problem) => problem.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
