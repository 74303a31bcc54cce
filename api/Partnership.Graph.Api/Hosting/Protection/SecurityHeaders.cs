namespace Partnership.Graph.Api.Hosting.Protection;

/// <summary>
/// What browsers are told beside each answer: take types as they are said, tell other sites nothing, put us into no frame. Pages
/// say for themselves what they may load; whatever is no page may load nothing.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>Adds them to each answer that does not have its own.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.TryAdd("Referrer-Policy", "no-referrer");
                headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
                headers.TryAdd("X-Frame-Options", "DENY");
                headers.TryAdd("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
                return Task.CompletedTask;
            }, context);
            return next(context);
        });
    }
}
