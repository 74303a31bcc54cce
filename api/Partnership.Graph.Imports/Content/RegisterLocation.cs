using System.Net;

namespace Partnership.Graph.Imports.Content;

/// <summary>
/// Where a register's file lies: a path, or an http(s) address, whose content is fetched into a temporary file once and for
/// all of the import. Disposing takes that file away.
/// </summary>
public sealed class RegisterLocation : IDisposable
{
    /// <summary>The most that is fetched: the largest register has a tenth of that.</summary>
    public const long LargestDownload = 2L * 1024 * 1024 * 1024;

    private static readonly HttpClient Shared = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(30) })
    {
        Timeout = TimeSpan.FromMinutes(30),
        DefaultRequestHeaders = { { "User-Agent", "partnership-graph-import" } },
    };

    private readonly string? _temporary;

    private RegisterLocation(RegisterContent content, string? temporary) => (Content, _temporary) = (content, temporary);

    /// <summary>The file.</summary>
    public RegisterContent Content { get; }

    /// <summary>Whether a text is an http(s) address, not a path.</summary>
    public static bool IsAddress(string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Opens a file, or fetches one.</summary>
    /// <param name="location">The path or the address.</param>
    /// <param name="files">What the register's files are called.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <exception cref="ImportRefusedException">It cannot be read or fetched.</exception>
    public static Task<RegisterLocation> OpenAsync(string location, FileNames files, CancellationToken cancellationToken) =>
        OpenAsync(location, files, Shared, cancellationToken);

    /// <summary>Opens a file, or fetches one with a client of the caller's.</summary>
    /// <param name="location">The path or the address.</param>
    /// <param name="files">What the register's files are called.</param>
    /// <param name="client">What fetches.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <exception cref="ImportRefusedException">It cannot be read or fetched.</exception>
    public static async Task<RegisterLocation> OpenAsync(string location, FileNames files, HttpClient client, CancellationToken cancellationToken)
    {
        if (!IsAddress(location))
        {
            return File.Exists(location)
                ? new(FileContent.At(location, files), null)
                : throw new ImportRefusedException(RefusalReason.Unreachable, location, "the whole file", "is not there. Name a file, or an address that begins with https://.");
        }

        var address = new Uri(location);
        var name = Path.GetFileName(address.AbsolutePath) is { Length: > 0 } last ? Uri.UnescapeDataString(last) : address.Host;
        var temporary = Path.GetTempFileName();
        try
        {
            var modified = await FetchAsync(address, name, temporary, client, cancellationToken);
            return new(new DatedContent(FileContent.At(temporary, files, name), modified), temporary);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_temporary is not null) File.Delete(_temporary);
    }

    private static async Task<DateOnly?> FetchAsync(Uri address, string name, string target, HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode != HttpStatusCode.OK)
                throw Refuse($"was answered with {(int)response.StatusCode} {response.ReasonPhrase} by {address.Host}. Look whether the address is right, or try again later.");
            await using var source = await response.Content.ReadAsStreamAsync(cancellationToken);
            await using var file = File.Create(target);
            var buffer = new byte[128 * 1024];
            long length = 0;
            for (int count; (count = await source.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if ((length += count) > LargestDownload) throw Refuse($"is larger than {LargestDownload} bytes; no register is.");
                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }

            if (response.Content.Headers.ContentLength is { } stated && stated != length)
                throw new ImportRefusedException(RefusalReason.Truncated, name, "the whole file", $"ended after {length} of {stated} bytes. Fetch it again.");
            return response.Content.Headers.LastModified is { } modified ? Domain.Time.EnglishDay.At(modified) : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Refuse($"cannot be fetched from {address.Host}: {failure.Message}", failure);
        }

        ImportRefusedException Refuse(string rule, Exception? cause = null) => new(RefusalReason.Unreachable, name, "the whole file", rule, cause);
    }

    /// <summary>A file that its server gave a day.</summary>
    private sealed class DatedContent(RegisterContent content, DateOnly? day) : RegisterContent
    {
        public override string Name => content.Name;

        public override DateOnly? DatedOn => day;

        public override Stream Open() => content.Open();
    }
}
