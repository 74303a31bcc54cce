namespace Partnership.Graph.Reminders.Pages;

/// <summary>A request for one of the addresses in mails, as any host hands it on.</summary>
/// <param name="Method">The method in capital letters.</param>
/// <param name="Path">The path below the public address, without a slash at its beginning.</param>
public sealed record LinkRequest(string Method, string Path)
{
    /// <summary>How large a body may be, in bytes; a host reads no more.</summary>
    public const int LargestBody = 64 * 1024;

    /// <summary>The body; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The header Authorization.</summary>
    public string? Authorization { get; init; }

    /// <summary>The header If-None-Match.</summary>
    public string? IfNoneMatch { get; init; }

    internal bool Reads => Method is "GET" or "HEAD";
}

/// <summary>The answer to a <see cref="LinkRequest"/>.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The type of the body; <c>null</c> where there is none.</param>
/// <param name="Body">The body; to be left out for HEAD.</param>
public sealed record LinkAnswer(int Status, string? ContentType = null, string Body = "")
{
    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    internal static LinkAnswer NotAllowed(string methods) => new(405, "text/plain; charset=utf-8", $"This address takes {methods}.")
    {
        Headers = new Dictionary<string, string> { ["Allow"] = methods },
    };
}
