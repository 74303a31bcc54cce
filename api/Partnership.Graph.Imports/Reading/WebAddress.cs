namespace Partnership.Graph.Imports.Reading;

/// <summary>The website of an organisation, which a register takes as people type it: often without <c>http://</c>.</summary>
internal static class WebAddress
{
    /// <summary>The address in a cell; <c>null</c> where there is none, or where what is there leads nowhere.</summary>
    public static Uri? Of(RegisterRow row, string column)
    {
        if (row.Text(column) is not { } text) return null;
        if (!text.Contains("://", StringComparison.Ordinal)) text = $"http://{text}";
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Host.Contains('.', StringComparison.Ordinal)
            ? address
            : null;
    }
}
