using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Partnership.Graph.Transport.Responses;

/// <summary>
/// Brotli or gzip for whoever accepts it, for this server's endpoints only. Also over HTTPS: a client proves who it is by
/// a token it adds itself, never by a cookie, so there is no secret to be guessed from the size of a response.
/// </summary>
internal sealed class Compression(IServiceProvider services)
{
    private readonly Provider _provider = new(services);

    /// <summary>The same endpoint, its responses compressed.</summary>
    public RequestDelegate Around(RequestDelegate endpoint) => new ResponseCompressionMiddleware(endpoint, _provider).Invoke;

    private sealed class Provider(IServiceProvider services) : ResponseCompressionProvider(services, Options.Create(new ResponseCompressionOptions
    {
        EnableForHttps = true,
        MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/graphql-response+json", "application/manifest+json", "image/svg+xml", "text/csv"],
    }))
    {
        /// <summary>A smaller response fits into one packet either way.</summary>
        private const int MinBytes = 1_024;

        public override bool ShouldCompressResponse(HttpContext context) =>
            context.Response.ContentLength is not < MinBytes && base.ShouldCompressResponse(context);
    }
}
