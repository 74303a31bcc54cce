using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Partnership.Graph.Api.Imports;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>A register's file is looked at first and imported as it was looked at, and only files that the server means to read are read.</summary>
public sealed class ImportMutationTests : IAsyncLifetime
{
    private const string Header = "URN,EstablishmentName,EstablishmentStatus (code),PhaseOfEducation (code),LA (code),Postcode,CloseDate";

    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
    private ChangingGraph _graph = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = await ChangingGraph.StartAsync();
        _graph.Get<IOptions<ImportOptions>>().Value.Folder = _folder;
        await WriteAsync("138591,Goldsmith Primary Academy,3,2,335,WS3 1DL,31-08-2026", "900001,A new school,1,2,335,WS3 1DL,");
    }

    public async ValueTask DisposeAsync()
    {
        await _graph.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_preview_says_what_would_be_and_leaves_the_graph_as_it_is()
    {
        var preview = (await PreviewAsync())["preview"]!;

        Assert.Equal("""{"register":"GIAS_SCHOOLS","snapshotOn":"2026-06-10","rows":2,"created":1,"changed":1,"closed":0,"rejected":0,"nothingNew":false}""", Only(preview, "register", "snapshotOn", "rows", "created", "changed", "closed", "rejected", "nothingNew"));
        Assert.StartsWith("Goldsmith Primary Academy (138591) closes on 31 August 2026", preview["notices"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(OrganisationStatus.Open, (await _graph.FindAsync<School>("School:138591")).Status);
    }

    [Fact]
    public async Task Committed_it_is_done_once()
    {
        var token = (await PreviewAsync())["preview"]!["token"]!.GetValue<string>();

        var done = await CommitAsync(token);
        var again = await CommitAsync(token);

        Assert.NotNull(done["preview"]!["committedAt"]);
        Assert.Equal("InvalidState", again["errors"]![0]!["__typename"]!.GetValue<string>());
        Assert.Equal(OrganisationStatus.Closing, (await _graph.FindAsync<School>("School:138591")).Status);
        Assert.Equal("development", Assert.Single(await _graph.AuditOfAsync("School:138591")).Actor);
        await using var session = _graph.Store.OpenSession();
        Assert.Single(await session.ToListAsync(session.Query<RegisterNotice>().Where(x => x.Kind == RegisterNoticeKind.SchoolCloses), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_was_exchanged_since_is_refused()
    {
        var token = (await PreviewAsync())["preview"]!["token"]!.GetValue<string>();
        await WriteAsync("900002,Another,1,2,335,WS3 1DL,");

        var refused = (await CommitAsync(token))["errors"]![0]!;

        Assert.Equal(("ImportRefused", "CHANGED_SINCE_PREVIEW"), (refused["__typename"]!.GetValue<string>(), refused["reason"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_graph_that_was_changed_since_is_refused()
    {
        var token = (await PreviewAsync())["preview"]!["token"]!.GetValue<string>();
        await _graph.CommitAsync(await _graph.FindAsync<School>("School:138591") with { Name = "Another name" });

        Assert.Equal("CHANGED_SINCE_PREVIEW", (await CommitAsync(token))["errors"]![0]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_preview_of_yesterday_has_expired()
    {
        var token = (await PreviewAsync())["preview"]!["token"]!.GetValue<string>();
        _graph.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal("InvalidState", (await CommitAsync(token))["errors"]![0]!["__typename"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_bad_file_is_refused_with_place_and_rule()
    {
        await WriteAsync("13859,x,1,2,335,WS3 1DL,");

        var refused = (await PreviewAsync())["errors"]![0]!;

        Assert.Equal(("ImportRefused", "TOO_MANY_REJECTED", "line 2, column 'URN'"), (refused["__typename"]!.GetValue<string>(), refused["reason"]!.GetValue<string>(), refused["place"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("../graph.db")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("nothing.csv")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://registers.example.evil/gias/x.csv")]
    [InlineData("https://registers.example/other/x.csv")]
    [InlineData("https://registers.example/gias/../other/x.csv")]
    [InlineData("https://registers.example/gias/%2e%2e/other/x.csv")]
    [InlineData("https://user@registers.example/gias/x.csv")]
    [InlineData("http://registers.example/gias/x.csv")]
    [InlineData("file:///etc/passwd")]
    public async Task Nothing_else_is_read(string location)
    {
        _graph.Get<IOptions<ImportOptions>>().Value.Addresses.Add("https://registers.example/gias/");

        var refused = (await PreviewAsync(location))["errors"]![0]!;

        Assert.Equal("ValidationFailed", refused["__typename"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_is_no_administrator_is_refused_before_anything_is_read()
    {
        var reader = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "reader")], "test"));

        var answer = await _graph.RunAsync("""mutation { importPreview(input: { register: GIAS_SCHOOLS, location: "x" }) { warnings } }""", "{}", reader);

        Assert.Equal("FORBIDDEN", answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
    }

    private Task WriteAsync(params IEnumerable<string> rows) =>
        File.WriteAllBytesAsync(Path.Combine(_folder, "edubasealldata20260610.csv"), Encoding.Latin1.GetBytes(string.Join("\r\n", [Header, .. rows, ""])), TestContext.Current.CancellationToken);

    private async Task<JsonNode> PreviewAsync(string location = "edubasealldata20260610.csv")
    {
        var answer = await _graph.RunAsync(
            """
            mutation Preview($location: String!) {
              importPreview(input: { register: GIAS_SCHOOLS, location: $location }) {
                preview { token register snapshotOn rows created changed closed rejected nothingNew notices surprises rejections }
                errors { __typename ... on ImportRefused { reason place } ... on ValidationFailed { message } }
              }
            }
            """,
            new JsonObject { ["location"] = location }.ToJsonString());
        return answer["data"]?["importPreview"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    private async Task<JsonNode> CommitAsync(string token)
    {
        var answer = await _graph.RunAsync(
            """
            mutation Commit($token: ID!) {
              importCommit(input: { previewToken: $token }) { preview { committedAt } errors { __typename ... on ImportRefused { reason } } }
            }
            """,
            new JsonObject { ["token"] = token }.ToJsonString());
        return answer["data"]?["importCommit"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    private static string Only(JsonNode node, params string[] fields) => new JsonObject(fields.Select(field => KeyValuePair.Create(field, node[field]?.DeepClone()))).ToJsonString();
}
