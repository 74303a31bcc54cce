using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Takes what providers report about mails, in whatever order and however often it comes.</summary>
public sealed class MailReceipts
{
    private const int MostTries = 6;
    private readonly ReminderPorts _ports;
    private readonly SettleStep _settle;
    private readonly AddressFailures _failures;

    /// <summary>Takes receipts into the store behind <paramref name="ports"/>.</summary>
    public MailReceipts(ReminderPorts ports) =>
        (_ports, _settle, _failures) = (ports, new SettleStep(ports, new EventPlanner(ports)), new AddressFailures(ports));

    /// <summary>
    /// Records a report and what follows from it. The same report twice is recorded once; what follows is made sure of each time, so a
    /// provider that repeats what it got no answer to does no harm.
    /// </summary>
    /// <param name="reference">The reference the mail was sent under.</param>
    /// <param name="status">What is reported.</param>
    /// <param name="at">When it happened, as the provider says.</param>
    /// <param name="detail">More, in the provider's words.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Whether a mail has the reference; the report is stored in any case.</returns>
    /// <exception cref="StoreOccupiedException">The store took nothing; the provider is to report again.</exception>
    public async Task<bool> RecordAsync(string reference, ReceiptStatus status, DateTimeOffset at, string? detail, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await using var session = _ports.Store.OpenSession();
            var mail = NodeId.TryParse($"{nameof(Delivery)}:{reference}", null, out var id) ? await session.FindAsync<Delivery>(id, cancellationToken) : null;
            var receipt = Receipt(mail, reference, status, at, detail);
            var known = await session.FindAsync<DeliveryReceipt>(receipt.Id, cancellationToken) is not null;
            if (mail is null)
            {
                if (!known)
                    StoreOccupiedException.ThrowIfBusy([await _ports.Store.CommitAsync(new Commit { AggregateId = receipt.Id, At = receipt.ReceivedAt, Upserts = [receipt] }, cancellationToken)]);
                return false;
            }

            var after = After(mail, receipt);
            if (status == ReceiptStatus.PermanentFailure)
                await _failures.SuppressAsync(mail, detail ?? "The provider reports that mail to the address fails for good.", cancellationToken);
            if (!known || after != mail)
            {
                var result = await _ports.Store.CommitAsync(
                    new Commit { AggregateId = mail.Id, ExpectedVersion = mail.Version, At = receipt.ReceivedAt, Upserts = known ? [after] : [receipt, after] }, cancellationToken);
                StoreOccupiedException.ThrowIfBusy([result]);
                if (result is CommitResult.VersionConflict)
                    continue;
            }

            await _settle.RunAsync([after], await PlanBasis.ReadAsync(_ports, cancellationToken), cancellationToken);
            return true;
        }

        throw new StoreOccupiedException($"The mail {reference} was changed by others each time its receipt was to be recorded.");
    }

    /// <summary>
    /// The mail after a report: that it arrived counts unless it is known to have failed; that the address fails for good counts
    /// whatever was reported before; that it did not arrive this time counts unless it arrived.
    /// </summary>
    internal static Delivery After(Delivery mail, DeliveryReceipt receipt) => receipt.Status switch
    {
        ReceiptStatus.PermanentFailure => With(mail, receipt, ReminderState.Bounced),
        ReceiptStatus.Delivered when !mail.BouncedForGood => With(mail, receipt, ReminderState.Delivered),
        ReceiptStatus.TemporaryFailure or ReceiptStatus.TechnicalFailure when mail.State != ReminderState.Delivered && !mail.BouncedForGood =>
            With(mail, receipt, ReminderState.Bounced),
        _ => mail,
    };

    private static Delivery With(Delivery mail, DeliveryReceipt receipt, ReminderState state) => mail with
    {
        State = state,
        SentAt = mail.SentAt ?? receipt.At,
        NextAt = null,
        Reason = state == ReminderState.Bounced ? ReminderReason.Refused : null,
        Detail = state == ReminderState.Bounced ? receipt.Detail : null,
        BouncedForGood = state == ReminderState.Bounced && receipt.Status == ReceiptStatus.PermanentFailure,
    };

    private DeliveryReceipt Receipt(Delivery? mail, string reference, ReceiptStatus status, DateTimeOffset at, string? detail)
    {
        var id = DerivedKey.Id(nameof(DeliveryReceipt), reference, status.ToString(), at.UtcTicks.ToString(null as IFormatProvider));
        return new DeliveryReceipt
        {
            Id = id,
            AggregateId = mail?.Id ?? id,
            Source = Source.User,
            DeliveryId = mail?.Id,
            Reference = reference,
            Status = status,
            Detail = detail,
            At = at,
            ReceivedAt = _ports.Clock.GetUtcNow(),
        };
    }
}
