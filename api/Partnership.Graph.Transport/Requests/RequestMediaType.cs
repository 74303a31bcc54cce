using Microsoft.Net.Http.Headers;

namespace Partnership.Graph.Transport.Requests;

/// <summary>
/// A POST has to carry <c>application/json</c>. A page of another site cannot make a browser send that without asking
/// first (a preflight), so the same rule keeps forged requests out.
/// </summary>
internal static class RequestMediaType
{
    /// <summary>Why the body's type is not accepted; <c>null</c> if it is.</summary>
    public static Refusal? Check(string? contentType)
    {
        if (contentType is "application/json")
            return null;
        if (string.IsNullOrEmpty(contentType))
            return Unsupported("The request has no Content-Type; it has to be application/json.");
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return Unsupported($"The Content-Type '{contentType}' is not supported; it has to be application/json.");

        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        return charset.Length == 0
            || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
                ? null
                : Unsupported($"The charset '{charset}' is not supported; JSON is sent as UTF-8.");
    }

    private static Refusal Unsupported(string message) => Refusal.Of(StatusCodes.Status415UnsupportedMediaType, message);
}
