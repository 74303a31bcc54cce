using System.Reflection;

namespace Partnership.Graph.Transport.Ide;

/// <summary>A small page of our own, built into the assembly.</summary>
internal static class Page
{
    /// <summary>Sends one of the files of <c>Ide/Pages</c>.</summary>
    public static async Task SendAsync(HttpContext context, string name, string contentType, int statusCode = StatusCodes.Status200OK)
    {
        PageHeaders.Set(context, PageHeaders.WebAssembly);
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = $"{contentType}; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        await using var page = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The page {name} is not built into the assembly.");
        context.Response.ContentLength = page.Length;
        await page.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
