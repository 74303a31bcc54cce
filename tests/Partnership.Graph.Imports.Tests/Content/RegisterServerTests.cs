using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Tests.Files;

namespace Partnership.Graph.Imports.Tests.Content;

/// <summary>Imports from a server that speaks HTTP over a socket, as registers' servers behave and misbehave.</summary>
public sealed class RegisterServerTests : IAsyncLifetime
{
    private static readonly FileNames Names = RegisterDefinition.Of(Register.GiasSchools).Files;
    private static readonly byte[] Text = Windows1252.Bytes(string.Join("\r\n", [SchoolSheet.Header, SchoolSheet.Row(100001, "École"), SchoolSheet.Row(100002), ""]));

    private readonly ScratchStore _graph = new();
    private readonly X509Certificate2 _certificate = SelfSigned();
    private WebApplication _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate));
        });
        _server = builder.Build();
        _server.MapGet("/downloads/edubasealldata20260801.csv", () => Results.Bytes(Text, "text/csv", lastModified: new DateTimeOffset(2026, 8, 5, 23, 30, 0, TimeSpan.Zero)));
        _server.MapGet("/latest", () => Results.Redirect("/downloads/edubasealldata20260801.csv"));
        _server.MapGet("/round", () => Results.Redirect("/round"));
        _server.MapGet("/page/edubasealldata20260801.csv", () => Results.Content("<!DOCTYPE html><html><body>Sorry, there is a problem</body></html>", "text/html"));
        _server.MapGet("/packed/edubasealldata20260801.csv.gz", () => Results.Bytes(Gzip(Text), "application/gzip"));
        _server.MapGet("/encoded/edubasealldata20260801.csv", (HttpResponse response) =>
        {
            response.Headers.ContentEncoding = "gzip";
            return Results.Bytes(Gzip(Text), "text/csv");
        });
        _server.MapGet("/cut/edubasealldata20260801.csv", async (HttpContext context) =>
        {
            context.Response.ContentLength = Text.Length;
            await context.Response.Body.WriteAsync(Text.AsMemory(0, Text.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        _server.MapGet("/cut-in-chunks/edubasealldata20260801.csv", async (HttpContext context) =>
        {
            await context.Response.Body.WriteAsync(Text.AsMemory(0, Text.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        await _server.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
        _graph.Dispose();
    }

    [Theory]
    [InlineData("/downloads/edubasealldata20260801.csv")]
    [InlineData("/packed/edubasealldata20260801.csv.gz")]
    [InlineData("/encoded/edubasealldata20260801.csv")]
    public async Task A_file_is_imported_as_it_is_or_packed(string path)
    {
        var report = await ImportAsync(Address("http", path));

        Assert.Equal((ImportOutcome.Imported, new DateOnly(2026, 8, 1), "edubasealldata20260801.csv"), (report.Outcome, report.SnapshotOn, report.File));
        Assert.Equal(["A school", "École"], (await _graph.AllAsync<Domain.Organisations.School>()).Select(school => school.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_redirection_is_followed_and_the_servers_day_counts_where_the_name_has_none()
    {
        var report = await ImportAsync(Address("http", "/latest"));

        // Half past eleven in the evening of the fifth, Greenwich time, is the sixth in England in summer.
        Assert.Equal((ImportOutcome.Imported, new DateOnly(2026, 8, 6)), (report.Outcome, report.SnapshotOn));
    }

    [Theory]
    [InlineData("/downloads/gone.csv?token=secret", RefusalReason.Unreachable, "was answered with 404 Not Found by 127.0.0.1")]
    [InlineData("/round", RefusalReason.Unreachable, "was answered with 302 Found by 127.0.0.1")]
    [InlineData("/page/edubasealldata20260801.csv", RefusalReason.NotTheRegister, "is a web page, as the register answers with when an extract is missing")]
    [InlineData("/cut/edubasealldata20260801.csv", RefusalReason.Unreachable, "cannot be fetched from 127.0.0.1")]
    [InlineData("/cut-in-chunks/edubasealldata20260801.csv", RefusalReason.Unreachable, "cannot be fetched from 127.0.0.1")]
    public async Task What_is_no_whole_file_is_refused_and_the_store_is_as_before(string path, RefusalReason reason, string says)
    {
        var before = await _graph.LatestAsync();

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(Address("http", path)));

        Assert.Equal(reason, refusal.Reason);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _graph.LatestAsync());
    }

    [Fact]
    public async Task A_server_nobody_vouches_for_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(Address("https", "/downloads/edubasealldata20260801.csv")));

        Assert.Contains("The SSL connection could not be established", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_TLS_a_file_is_imported_all_the_same()
    {
        using var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString() == _certificate.GetCertHashString() },
        };
        using var client = new HttpClient(handler);

        using var location = await RegisterLocation.OpenAsync(Address("https", "/downloads/edubasealldata20260801.csv"), Names, client, Cancellation);

        Assert.Equal(ImportOutcome.Imported, (await _graph.ImportAsync(Register.GiasSchools, location.Content)).Outcome);
    }

    private async Task<ImportReport> ImportAsync(string address)
    {
        using var location = await RegisterLocation.OpenAsync(address, Names, Cancellation);
        return await _graph.ImportAsync(Register.GiasSchools, location.Content);
    }

    private string Address(string scheme, string path) => _server.Urls.Single(url => url.StartsWith($"{scheme}:", StringComparison.Ordinal)) + path;

    private static byte[] Gzip(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(text);
        return packed.ToArray();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=registers.example", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
