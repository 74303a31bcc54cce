using Partnership.Graph.Reminders.Mails;

namespace Partnership.Graph.Reminders.Transports;

/// <summary>Sends without doubling: whoever may have sent a mail before asks first, where the provider can be asked.</summary>
public static class CarefulSending
{
    /// <summary>
    /// Hands over <paramref name="message"/>. After an earlier attempt, whatever came of it, a provider that can be asked is
    /// asked first: what it has is not sent again, and while it may still be busy with that attempt, or cannot be reached,
    /// the answer is to wait. A provider that cannot be asked gets the mail again under the same Message-ID.
    /// </summary>
    /// <param name="transport">Where it goes.</param>
    /// <param name="message">The mail.</param>
    /// <param name="lastAttemptAt">When the last attempt began, by this or another worker; <c>null</c> when there was none.</param>
    /// <param name="now">The time.</param>
    /// <param name="ct">Cancels as <see cref="IMailTransport.SendAsync"/> says.</param>
    public static async Task<SendResult> SendOnceAsync(
        this IMailTransport transport, MailMessage message, DateTimeOffset? lastAttemptAt, DateTimeOffset now, CancellationToken ct)
    {
        if (lastAttemptAt is not { } before || transport is not IMailLookUp provider)
            return await transport.SendAsync(message, ct);

        return await provider.LookUpAsync(message.Reference, ct) switch
        {
            LookUpResult.Found found => new SendResult.Accepted(found.Reference),
            LookUpResult.Unknown unknown => new SendResult.Temporary($"It may have been sent before, and the provider could not be asked: {unknown.Reason}"),
            _ when before + provider.SettlesWithin is var settled && now < settled =>
                new SendResult.Temporary("The provider may still be busy with the last attempt.", settled - now),
            _ => await transport.SendAsync(message, ct),
        };
    }
}
