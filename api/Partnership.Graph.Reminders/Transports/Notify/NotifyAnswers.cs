using System.Net;

namespace Partnership.Graph.Reminders.Transports.Notify;

/// <summary>What Notify's refusals mean for a mail.</summary>
internal static class NotifyAnswers
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SettingsPause = TimeSpan.FromMinutes(5);

    /// <summary>
    /// 400 is for good; it is about the address where Notify says so. 401, 403 and 404 are about us (key, clock, template or
    /// address of the service): the mail is fine and waits until somebody has put that right. 429 waits for the minute, or for
    /// the next day, to be over. 502 and 504 come from what stands before Notify, which may have lost an acceptance.
    /// </summary>
    public static SendResult Classify(HttpStatusCode status, IReadOnlyList<NotifyError> errors, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var reason = $"GOV.UK Notify answered {(int)status}{string.Concat(errors.Select(error => $"; {error.Error}: {error.Message}"))}";
        return status switch
        {
            HttpStatusCode.BadRequest => new SendResult.Permanent(reason, errors.Any(IsAboutTheAddress) ? RefusalCause.Recipient : RefusalCause.Message),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound =>
                new SendResult.Temporary($"{reason}. Check the API key and this machine's clock.", SettingsPause),
            HttpStatusCode.TooManyRequests => new SendResult.Temporary(reason, retryAfter ?? (errors.Any(IsDailyLimit) ? UntilTomorrow(now) : Minute)),
            HttpStatusCode.RequestTimeout => new SendResult.Temporary(reason),
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => new SendResult.Unknown(reason),
            >= HttpStatusCode.InternalServerError => new SendResult.Temporary(reason, retryAfter),
            _ => new SendResult.Permanent(reason, RefusalCause.Message),
        };
    }

    // "email_address Not a valid email address"
    private static bool IsAboutTheAddress(NotifyError error) =>
        error is { Error: "ValidationError", Message: { } message } && message.StartsWith("email_address", StringComparison.Ordinal);

    // "Exceeded send limits (50) for today"; the other kind is RateLimitError.
    private static bool IsDailyLimit(NotifyError error) => error.Error == "TooManyRequestsError";

    // Notify's day ends at midnight UTC.
    private static TimeSpan UntilTomorrow(DateTimeOffset now) => now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime;
}
