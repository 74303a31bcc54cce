using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Partnership.Graph.Reminders.Mails;

namespace Partnership.Graph.Api.Reminding.Mailbox;

/// <summary><c>/mailbox</c>: the mails of the pickup folder, in a browser. For Development: whoever reads it reads everybody's mail.</summary>
internal static class MailboxEndpoints
{
    private const int MostShown = 500;

    /// <summary>How the mailbox looks.</summary>
    public const string Style = "body{font:1rem/1.5 Arial,sans-serif;margin:1rem;color:#212b32;background:#fff}main{max-width:70rem;margin:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #768692}a{color:#005eb8}iframe{width:100%;height:45rem;border:1px solid #768692}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f0f4f5;padding:1rem}";

    public static void MapMailbox(this WebApplication app)
    {
        app.MapGet("/mailbox", ListAsync).AllowAnonymous();
        app.MapGet("/mailbox/{name}", ShowAsync).AllowAnonymous();
        app.MapGet("/mailbox/{name}/html", HtmlAsync).AllowAnonymous();
    }

    private static async Task<IResult> ListAsync(IOptions<MailSettings> settings, HttpContext context)
    {
        var files = Files(settings.Value).OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).ToList();
        var mails = new List<PickedUpMail>();
        foreach (var file in files.Take(MostShown))
        {
            if (await ReadAsync(file, context.RequestAborted) is { } mail)
                mails.Add(mail);
        }

        return await PageAsync(context, new()
        {
            [nameof(MailboxPage.Folder)] = settings.Value.Pickup.Folder,
            [nameof(MailboxPage.Mails)] = mails.OrderByDescending(mail => mail.Date).ToList(),
            [nameof(MailboxPage.More)] = files.Count > MostShown,
        });
    }

    private static async Task<IResult> ShowAsync(string name, IOptions<MailSettings> settings, HttpContext context) =>
        await FindAsync(name, settings.Value, context.RequestAborted) is { } mail
            ? await PageAsync(context, new() { [nameof(MailboxPage.Folder)] = settings.Value.Pickup.Folder, [nameof(MailboxPage.Mail)] = mail })
            : Results.NotFound();

    // Shown in a frame that may run nothing and load nothing, whatever people typed into events.
    private static async Task<IResult> HtmlAsync(string name, IOptions<MailSettings> settings, HttpContext context)
    {
        if (await FindAsync(name, settings.Value, context.RequestAborted) is not { } mail || !mail.Parts.TryGetValue("text/html", out var html))
            return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
        context.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return Results.Content(html, "text/html; charset=utf-8");
    }

    // The name is looked for among the folder's files, so that none leads out of it.
    private static async Task<PickedUpMail?> FindAsync(string name, MailSettings settings, CancellationToken ct) =>
        Files(settings).FirstOrDefault(file => Path.GetFileNameWithoutExtension(file.Name) == name) is { } found ? await ReadAsync(found, ct) : null;

    private static IEnumerable<FileInfo> Files(MailSettings settings) =>
        Directory.Exists(settings.Pickup.Folder)
            ? new DirectoryInfo(settings.Pickup.Folder).EnumerateFiles("*.eml").Where(file => file.LinkTarget is null)
            : [];

    private static async Task<PickedUpMail?> ReadAsync(FileInfo file, CancellationToken ct)
    {
        try
        {
            return await PickedUpMail.ReadAsync(file, ct);
        }
        catch (Exception broken) when (broken is IOException or FormatException)
        {
            // No mail, or just being taken away.
            return null;
        }
    }

    private static async Task<IResult> PageAsync(HttpContext context, Dictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<MailboxPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'";
        return Results.Content(html, "text/html; charset=utf-8");
    }
}
