using Microsoft.Extensions.Options;
using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Api.Imports;

/// <summary>
/// Opens what clients name to be imported, and nothing else: a file of one folder, or an address under those the settings
/// allow. Redirections are not followed, so that an allowed server cannot lead to another one.
/// </summary>
public sealed class ImportSources(IOptions<ImportOptions> options) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(30) }) { Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>Why a location may not be read; <c>null</c> where it may.</summary>
    public string? Problem(string location)
    {
        var (folder, addresses) = (options.Value.Folder, options.Value.Addresses);
        if (RegisterLocation.IsAddress(location))
        {
            var address = new Uri(location);
            return addresses.Any(allowed => Uri.TryCreate(allowed, UriKind.Absolute, out var begin) && IsUnder(address, begin))
                ? null
                : $"'{address.GetLeftPart(UriPartial.Path)}' is no address this server fetches. Allowed are {(addresses.Count == 0 ? "none" : string.Join(", ", addresses))}; the setting Imports:Addresses says so.";
        }

        if (folder is null)
            return "This server has no folder for imports; the setting Imports:Folder names one. The command 'import' takes any file.";
        if (location.Length == 0 || location != Path.GetFileName(location) || location.Contains('\0', StringComparison.Ordinal) || location is "." or "..")
            return $"'{location}' is no name of a file; name one of the server's folder for imports, without a path.";
        return File.Exists(Path.Combine(folder, location)) ? null : $"The server's folder for imports has no file '{location}'.";
    }

    /// <summary>Opens a location that may be read.</summary>
    public Task<RegisterLocation> OpenAsync(string location, FileNames files, CancellationToken cancellationToken) => Problem(location) is { } problem
        ? throw new InvalidOperationException(problem)
        : RegisterLocation.OpenAsync(RegisterLocation.IsAddress(location) ? location : Path.Combine(options.Value.Folder!, location), files, _client, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static bool IsUnder(Uri address, Uri begin) =>
        Uri.Compare(address, begin, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
        && address.UserInfo.Length == 0
        && begin.AbsolutePath.EndsWith('/')
        && address.AbsolutePath.StartsWith(begin.AbsolutePath, StringComparison.Ordinal)
        && !address.AbsolutePath.Contains("%2", StringComparison.OrdinalIgnoreCase);
}
