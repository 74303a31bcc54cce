using System.Text;
using Partnership.Graph.Functions.Invocations;
using Partnership.Graph.Functions.Registration;
using Partnership.Graph.Reminders.Pages;

namespace Partnership.Graph.Functions.Triggers;

/// <summary>Answers an address that stands in a mail, as the API does: the path below <c>/api/</c> says which.</summary>
internal abstract class LinkFunction(LinkPages pages) : IHttpFunction
{
    private const string Prefix = "/api/";

    public async Task<HttpReply> RunAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var request = new LinkRequest(call.Method, PathOf(call.Url))
        {
            Body = Encoding.UTF8.GetBytes(call.Body),
            Authorization = call.Headers.GetValueOrDefault("Authorization"),
            IfNoneMatch = call.Headers.GetValueOrDefault("If-None-Match"),
        };
        return await pages.AnswerAsync(request, cancellationToken) is { } answer
            ? new HttpReply(answer.Status, answer.Body, answer.ContentType ?? "text/plain; charset=utf-8") { Headers = answer.Headers }
            : new HttpReply(StatusCodes.Status404NotFound, "There is nothing at this address.");
    }

    private static string PathOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.AbsolutePath.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? address.AbsolutePath[Prefix.Length..]
            : "";
}

/// <summary>Receipts of GOV.UK Notify: <c>POST /api/notify/receipt</c>.</summary>
internal sealed class NotifyReceipt(LinkPages pages) : LinkFunction(pages);

/// <summary>The pages behind the links in mails: unsubscribe, confirm, cannot make it. Reading shows, only a POST acts.</summary>
internal sealed class Unsubscribe(LinkPages pages) : LinkFunction(pages);

/// <summary>A person's calendar, and one event's file.</summary>
internal sealed class CalendarFeed(LinkPages pages) : LinkFunction(pages);
