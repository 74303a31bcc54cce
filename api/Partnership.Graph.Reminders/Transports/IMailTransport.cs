using Partnership.Graph.Reminders.Mails;

namespace Partnership.Graph.Reminders.Transports;

/// <summary>Takes one mail to whoever delivers it. Safe to use from several tasks at once.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Tries to hand over <paramref name="message"/>, once. What can go wrong on the way is a result, not an exception.
    /// </summary>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="ct"/> was cancelled while the mail certainly had not been handed over; from then on cancelling gives
    /// <see cref="SendResult.Unknown"/>.
    /// </exception>
    Task<SendResult> SendAsync(MailMessage message, CancellationToken ct);
}

/// <summary>A transport that can be asked what became of a mail, so that a lost answer need not become a second mail.</summary>
public interface IMailLookUp
{
    /// <summary>
    /// How long after an attempt the provider may still be busy with it: until then "not found" proves nothing.
    /// </summary>
    TimeSpan SettlesWithin { get; }

    /// <summary>Asks whether the mail known by <paramref name="reference"/> was accepted.</summary>
    Task<LookUpResult> LookUpAsync(string reference, CancellationToken ct);
}
