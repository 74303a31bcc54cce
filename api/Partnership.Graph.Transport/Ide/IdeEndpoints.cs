using Microsoft.AspNetCore.Routing;

namespace Partnership.Graph.Transport.Ide;

/// <summary>The pages for people, below the endpoint.</summary>
internal sealed class IdeEndpoints(IdeOptions options)
{
    private readonly IdeFiles _files = new(options.Folder);
    private readonly byte[] _config = IdeConfig.ToJson(options);

    /// <summary>Everything but the start page, whose address is the endpoint's own: route patterns and what answers them.</summary>
    public (string Pattern, RequestDelegate Page)[] Pages =>
    [
        ("bcp-config.json", SendConfigAsync),
        // The IDE would keep its pages in the browser after the server's have changed.
        ("service-worker.js", context => TypedResults.NotFound().ExecuteAsync(context)),
        ("voyager", context => _files.AreInstalled ? Page.SendAsync(context, "voyager.html", "text/html") : SendMissingAsync(context)),
        ("voyager/page.js", context => Page.SendAsync(context, "voyager.js", "text/javascript")),
        ("voyager/page.css", context => Page.SendAsync(context, "voyager.css", "text/css")),
        ("{**file}", context => _files.SendAsync(context, (string?)context.GetRouteValue("file") ?? "")),
    ];

    /// <summary>The IDE, or a page that says how to get it. Its addresses are relative, so the path has to end in a slash.</summary>
    public Task SendStartAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path.EndsWith('/'))
            return _files.AreInstalled ? _files.SendAsync(context, "index.html") : SendMissingAsync(context);

        // A relative address also holds behind a proxy that takes a prefix away.
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = $"{path[(path.LastIndexOf('/') + 1)..]}/";
        context.Response.Headers.Vary = "Accept";
        return Task.CompletedTask;
    }

    private async Task SendConfigAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentLength = _config.Length;
        await context.Response.Body.WriteAsync(_config, context.RequestAborted);
    }

    private static Task SendMissingAsync(HttpContext context) =>
        Page.SendAsync(context, "missing.html", "text/html", StatusCodes.Status404NotFound);
}
