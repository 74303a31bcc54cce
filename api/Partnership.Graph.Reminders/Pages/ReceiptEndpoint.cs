using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Transports.Notify;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>Where GOV.UK Notify posts what became of a mail. It posts again what is not answered with success.</summary>
internal sealed class ReceiptEndpoint(MailReceipts receipts, string? token)
{
    private const string PlainText = "text/plain; charset=utf-8";

    public async Task<LinkAnswer> AnswerAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        if (request.Method != "POST")
            return LinkAnswer.NotAllowed("POST");
        if (!NotifyReceipts.IsAuthorised(request.Authorization, token))
        {
            return new LinkAnswer(401, PlainText, "Receipts take the bearer token that was agreed: the setting Mail:Notify:ReceiptToken.")
            {
                Headers = new Dictionary<string, string> { ["WWW-Authenticate"] = "Bearer" },
            };
        }

        if (!NotifyReceipts.TryRead(request.Body.Span, out var receipt, out var problem))
            return new LinkAnswer(400, PlainText, problem);
        if (receipt.Status is not { } status)
            return new LinkAnswer(204);
        try
        {
            await receipts.RecordAsync(receipt.Reference ?? receipt.ProviderId, status, receipt.At, receipt.Word, cancellationToken);
            return new LinkAnswer(204);
        }
        catch (Exception away) when (StoreOccupiedException.IsOutage(away))
        {
            return new LinkAnswer(503, PlainText, "The receipt could not be kept, because the store did not take it. Post it again in a while.");
        }
    }
}
