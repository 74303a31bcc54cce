using System.IO.Compression;
using System.Net;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Tests.Files;

namespace Partnership.Graph.Imports.Tests.Content;

/// <summary>Files from disk and from addresses, packed or not, are the same to an import.</summary>
public sealed class RegisterLocationTests : IDisposable
{
    private const string Address = "https://registers.example/downloads/edubasealldata20260801.csv?token=secret";

    private static readonly FileNames Names = new("edubasealldata", ".csv");
    private static readonly byte[] Text = Windows1252.Bytes("URN,x\r\n100001,é\r\n");

    private readonly ScratchStore _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("plain")]
    [InlineData("gzip")]
    [InlineData("zip")]
    public async Task The_bytes_are_the_same_however_they_are_packed(string packing)
    {
        var path = _folder.File("extract.bin");
        await File.WriteAllBytesAsync(path, Packed(packing), TestContext.Current.CancellationToken);

        using var location = await RegisterLocation.OpenAsync(path, Names, TestContext.Current.CancellationToken);

        Assert.Equal(Text, Read(location));
        Assert.Equal(Text, Read(location));
        Assert.Equal(
            ContentInspection.Look(new BytesContent("x", Text), TextKind.Windows1252, TestContext.Current.CancellationToken),
            ContentInspection.Look(location.Content, TextKind.Windows1252, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_is_fetched_once_and_named_without_its_query()
    {
        using var server = new Server(() => new(HttpStatusCode.OK) { Content = new ByteArrayContent(Text) { Headers = { LastModified = new(2026, 8, 5, 23, 30, 0, TimeSpan.Zero) } } });
        using var location = await RegisterLocation.OpenAsync(Address, Names, server.Client, TestContext.Current.CancellationToken);

        Assert.Equal(Text, Read(location));
        Assert.Equal(Text, Read(location));
        Assert.Equal(("edubasealldata20260801.csv", 1), (location.Content.Name, server.Asked));
        Assert.Equal(new DateOnly(2026, 8, 6), location.Content.DatedOn);
    }

    [Fact]
    public async Task What_was_fetched_is_gone_afterwards()
    {
        using var server = new Server(() => new(HttpStatusCode.OK) { Content = new ByteArrayContent(Text) });
        var location = await RegisterLocation.OpenAsync(Address, Names, server.Client, TestContext.Current.CancellationToken);
        location.Dispose();

        Assert.Throws<ImportRefusedException>(() => Read(location));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "was answered with 404 Not Found by registers.example")]
    [InlineData(HttpStatusCode.InternalServerError, "was answered with 500")]
    [InlineData(HttpStatusCode.NoContent, "was answered with 204")]
    public async Task An_answer_that_is_no_file_is_refused(HttpStatusCode status, string says)
    {
        using var server = new Server(() => new(status));

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => RegisterLocation.OpenAsync(Address, Names, server.Client, TestContext.Current.CancellationToken));

        Assert.Equal(RefusalReason.Unreachable, refusal.Reason);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_ends_early_is_refused()
    {
        using var server = new Server(() => new(HttpStatusCode.OK) { Content = new StreamContent(new MemoryStream(Text)) { Headers = { ContentLength = Text.Length + 10 } } });

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => RegisterLocation.OpenAsync(Address, Names, server.Client, TestContext.Current.CancellationToken));

        Assert.Equal(RefusalReason.Truncated, refusal.Reason);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_refused()
    {
        using var server = new Server(() => throw new HttpRequestException("Connection refused"));

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => RegisterLocation.OpenAsync(Address, Names, server.Client, TestContext.Current.CancellationToken));

        Assert.Contains("cannot be fetched from registers.example: Connection refused", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_to_nothing_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => RegisterLocation.OpenAsync(_folder.File("none.csv"), Names, TestContext.Current.CancellationToken));

        Assert.Equal(RefusalReason.Unreachable, refusal.Reason);
    }

    [Theory]
    [InlineData("edubasealldata.csv", true)]
    [InlineData("edubasealldata20240617.csv", true)]
    [InlineData("EdubaseAllData20240617.csv.gz", true)]
    [InlineData("edubasealldata-2024-06-17.zip", true)]
    [InlineData("edubasealldata-wat.csv", false)]
    [InlineData("links_edubasealldata.csv", false)]
    [InlineData("edubasealldata.csv.gz.rejected.csv", false)]
    [InlineData("edubasealldata.txt", false)]
    public void The_names_of_a_registers_files_are_known(string name, bool expected) => Assert.Equal(expected, Names.Match(name));

    [Theory]
    [InlineData("edubasealldata20240617.csv", "2024-06-17")]
    [InlineData("etr-20260708-2.zip", "2026-07-08")]
    [InlineData("edubasealldata.csv", null)]
    [InlineData("extract120240617.csv", null)]
    [InlineData("extract20241317.csv", null)]
    public void The_day_is_read_from_the_name(string name, string? expected) => Assert.Equal(expected, FileNames.DayIn(name)?.ToString("yyyy-MM-dd", null));

    private static byte[] Read(RegisterLocation location)
    {
        using var stream = location.Content.Open();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private static byte[] Packed(string packing)
    {
        if (packing == "plain") return Text;
        using var packed = new MemoryStream();
        if (packing == "gzip")
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(Text);
        }
        else
        {
            using var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            using (var readme = archive.CreateEntry("readme.txt").Open()) readme.Write(Text);
            using var entry = archive.CreateEntry("extract/edubasealldata20260801.csv").Open();
            entry.Write(Text);
        }

        return packed.ToArray();
    }

    /// <summary>A server that gives one answer.</summary>
    private sealed class Server(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        private HttpClient? _client;

        public HttpClient Client => _client ??= new(this, disposeHandler: false);

        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(answer());
        }

        protected override void Dispose(bool disposing)
        {
            _client?.Dispose();
            base.Dispose(disposing);
        }
    }
}
