using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Partnership.Graph.Reminders.Pages;

namespace Partnership.Graph.Api.Reminding;

/// <summary>The addresses in mails, answered by <see cref="LinkPages"/>: a signed link is all that is asked for, and receipts bring a token of their own.</summary>
internal static class LinkEndpoints
{
    private static readonly string[] Patterns =
    [
        "/reminders/unsubscribe/{token}",
        "/reminders/confirm/{token}",
        "/reminders/cannot-make-it/{token}",
        "/calendars/{file}",
        "/calendars/events/{file}",
        "/notify/receipt",
    ];

    public static void MapLinkPages(this WebApplication app)
    {
        foreach (var pattern in Patterns)
            app.Map(pattern, AnswerAsync).AllowAnonymous();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LinkRequest.LargestBody;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        var asked = new LinkRequest(request.Method, request.Path.Value!.TrimStart('/'))
        {
            Body = body.GetBuffer().AsMemory(0, (int)body.Length),
            Authorization = request.Headers.Authorization,
            IfNoneMatch = request.Headers.IfNoneMatch,
        };
        var answer = await context.RequestServices.GetRequiredService<LinkPages>().AnswerAsync(asked, context.RequestAborted);
        response.StatusCode = answer?.Status ?? StatusCodes.Status404NotFound;
        foreach (var (name, value) in answer?.Headers ?? new Dictionary<string, string>())
            response.Headers[name] = value;
        if (answer?.ContentType is not { } type)
            return;
        response.Headers[HeaderNames.ContentType] = type;
        if (!HttpMethods.IsHead(request.Method))
            await response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
