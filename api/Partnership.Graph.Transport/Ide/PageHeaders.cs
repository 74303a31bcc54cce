namespace Partnership.Graph.Transport.Ide;

/// <summary>
/// Headers of everything people's browsers show. The policy names only this server: even if a page's script wanted to
/// contact another host (the IDE has a cloud service, telemetry and analytics built in), the browser refuses.
/// </summary>
internal static class PageHeaders
{
    /// <summary>The IDE compiles its JSON schemas to functions when it starts.</summary>
    public const string Eval = "'unsafe-eval'";

    /// <summary>The schema picture's layout is WebAssembly.</summary>
    public const string WebAssembly = "'wasm-unsafe-eval'";

    /// <summary>Sets the headers of a page or of a file it uses.</summary>
    /// <param name="context">The request for the page.</param>
    /// <param name="scripts">What its scripts may do beyond being loaded from here: <see cref="Eval"/> or <see cref="WebAssembly"/>.</param>
    public static void Set(HttpContext context, string scripts)
    {
        // Not every browser counts a web socket to the same host as 'self'.
        var host = context.Request.Host.ToUriComponent();
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; "
            + "worker-src 'self' blob:; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + $"script-src 'self' {scripts}; connect-src 'self' blob: data: ws://{host} wss://{host}";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
