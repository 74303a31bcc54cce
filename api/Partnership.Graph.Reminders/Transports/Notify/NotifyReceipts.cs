using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Transports.Notify;

/// <summary>Receipts that GOV.UK Notify posts: who may post them, and what they say.</summary>
public static class NotifyReceipts
{
    private const string Scheme = "Bearer ";

    /// <summary>
    /// Whether an Authorization header carries the token agreed with Notify. How long it takes tells nothing of the token: what
    /// is compared are two hashes.
    /// </summary>
    /// <param name="authorization">The header's value; <c>null</c> where there is none.</param>
    /// <param name="token">The token agreed; where it is <c>null</c> or empty nobody may post receipts.</param>
    public static bool IsAuthorised(string? authorization, string? token) =>
        !string.IsNullOrEmpty(token)
        && authorization is not null
        && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(authorization[Scheme.Length..].Trim()), Hash(token));

    /// <summary>The receipt in a request's body.</summary>
    /// <param name="body">The body, JSON in UTF-8.</param>
    /// <param name="receipt">The receipt.</param>
    /// <param name="problem">What is wrong with the body, for the answer 400.</param>
    public static bool TryRead(ReadOnlySpan<byte> body, out NotifyReceipt receipt, out string problem)
    {
        receipt = null!;
        problem = "";
        try
        {
            var read = JsonSerializer.Deserialize(body, NotifyJson.Default.NotifyReceiptBody);
            if (read is not { Id: { Length: > 0 } id, Status: { Length: > 0 } status, CreatedAt: { } createdAt })
                problem = "A receipt has the texts 'id' and 'status' and the time 'created_at'.";
            else if (read.NotificationType is not (null or "email"))
                problem = $"A receipt for '{read.NotificationType}' is none for a mail.";
            else
                receipt = new NotifyReceipt(id, string.IsNullOrEmpty(read.Reference) ? null : read.Reference, StatusOf(status), status, read.CompletedAt ?? read.SentAt ?? createdAt);
        }
        catch (JsonException error)
        {
            problem = $"The body is not JSON as Notify sends it: {error.Message}";
        }
        return problem.Length == 0;
    }

    private static ReceiptStatus? StatusOf(string word) => word switch
    {
        "delivered" => ReceiptStatus.Delivered,
        "permanent-failure" => ReceiptStatus.PermanentFailure,
        "temporary-failure" => ReceiptStatus.TemporaryFailure,
        "technical-failure" => ReceiptStatus.TechnicalFailure,
        _ => null,
    };

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

/// <summary>What became of a mail, as GOV.UK Notify reports it.</summary>
/// <param name="ProviderId">What Notify calls the mail.</param>
/// <param name="Reference">What we call it; <c>null</c> for a mail that was sent without.</param>
/// <param name="Status">What became of it; <c>null</c> for a word that decides nothing: of a mail on its way, or one this program does not know.</param>
/// <param name="Word">The same in Notify's word.</param>
/// <param name="At">When.</param>
public sealed record NotifyReceipt(string ProviderId, string? Reference, ReceiptStatus? Status, string Word, DateTimeOffset At);
