using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Partnership.Graph.Api.Imports;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Api.Tests.Reminders;
using Partnership.Graph.Reminders.Letters;

namespace Partnership.Graph.Api.Tests.Registers;

/// <summary>
/// A school of the case study becomes an academy under another number: from the register's files through what needs attention and
/// the mail to its part carried over and the notice settled.
/// </summary>
public sealed class SchoolThatConvertsTests : IAsyncLifetime
{
    private const string Schools = "URN,EstablishmentName,EstablishmentStatus (code),PhaseOfEducation (code),LA (code),Postcode,OpenDate,CloseDate";
    private const string Programme = "Programme:pop-up-immunisation-clinics";
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
    private ChangingGraph _graph = null!;
    private Mailbag _mailbag = null!;

    /// <summary>The samples that are tried here.</summary>
    public static IReadOnlyList<string> Operations { get; } = ["settle-a-notice", "reopen-a-notice", "carry-a-school-over", "carry-an-event-over"];

    public async ValueTask InitializeAsync()
    {
        _graph = await ChangingGraph.StartAsync();
        _mailbag = new Mailbag(_graph);
        _graph.Get<IOptions<ImportOptions>>().Value.Folder = _folder;
        await ImportAsync(
            "GIAS_SCHOOLS", "edubasealldata20260610.csv", Schools,
            "138591,Goldsmith Primary Academy,3,2,335,WS3 1DL,,31-08-2026", "900001,Goldsmith Community Academy,4,2,335,WS3 1DL,01-09-2026,");
    }

    public async ValueTask DisposeAsync()
    {
        await _graph.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task That_it_closes_needs_attention_until_the_links_say_what_comes_after_it()
    {
        var first = await AttentionAsync();
        await LinkAsync();

        Assert.Equal(["SCHOOL_CLOSES"], first.Select(Kind));
        Assert.Equal(["SCHOOL_CONVERTS"], (await AttentionAsync()).Select(Kind));
        var settled = await NoticesAsync("kind: { eq: SCHOOL_CLOSES }");
        Assert.Equal("import:links", (string?)Assert.Single(settled)["settledBy"]);
    }

    [Fact]
    public async Task Whoever_coordinates_it_its_programmes_or_partnerships_is_mailed_once()
    {
        await LinkAsync();

        await _mailbag.TickAsync();
        _graph.Clock.Advance(TimeSpan.FromHours(1));
        await _mailbag.TickAsync();

        var all = _mailbag.Taken.OfType<RegisterChangeLetter>().ToList();
        var letters = all.Where(letter => letter.Changes.Any(change => change.OrganisationId.Value == "School:138591")).ToList();
        Assert.Contains("coordinator.goldsmith@example.org", letters.Select(letter => letter.To.Address.Value));
        Assert.Contains("coordinator.walsall-healthcare@example.org", letters.Select(letter => letter.To.Address.Value));
        Assert.DoesNotContain("coordinator.dudley-group@example.org", letters.Select(letter => letter.To.Address.Value));
        Assert.Equal(all.Count, all.DistinctBy(letter => letter.To.Address).Count());
        Assert.All(letters, letter => Assert.StartsWith(
            "Goldsmith Primary Academy (138591) goes on as Goldsmith Community Academy (900001) on 1 September 2026.",
            Assert.Single(letter.Changes, change => change.OrganisationId.Value == "School:138591").Change, StringComparison.Ordinal));
        var mails = await _graph.RunAsync("""{ deliveries(where: { kind: { eq: REGISTER_CHANGE } }, first: 100) { nodes { state notices { organisation { id } toldAt } } } }""");
        var sent = mails["data"]!["deliveries"]!["nodes"]!.AsArray();
        Assert.Equal(all.Count, sent.Count);
        Assert.All(sent, mail => Assert.Equal("SENT", (string?)mail!["state"]));
        Assert.Equal(letters.Count, sent.Count(mail => mail!["notices"]!.AsArray().Any(notice => (string?)notice!["organisation"]!["id"] == "School:138591" && notice["toldAt"] is not null)));
    }

    [Fact]
    public async Task Its_part_goes_on_with_the_school_that_comes_after_it_and_the_notice_is_settled()
    {
        await LinkAsync();
        var notice = Assert.Single(await NoticesAsync("settledAt: { eq: null }"));
        var early = await SendAsync("settle-a-notice", $$"""{ "id": "{{notice["id"]}}", "settlement": "x", "expectedVersion": 99 }""");

        foreach (var programme in notice["programmes"]!.AsArray())
            Assert.Null((await SendAsync("carry-a-school-over", $$"""{ "programmeId": "{{programme!["id"]}}", "schoolId": "School:138591", "successorId": "School:900001" }"""))["errors"]?.ToJsonString());
        var later = await SendAsync("carry-an-event-over", """{ "id": "Event:clinic-goldsmith-flu", "schoolId": "School:138591", "successorId": "School:900001" }""");
        var settled = await SendAsync("settle-a-notice", $$"""{ "id": "{{notice["id"]}}", "settlement": "Carried over, programme by programme.", "idempotencyKey": "one" }""");

        Assert.Equal("VersionConflict", (string?)early["errors"]![0]!["__typename"]);
        // Before the new school opens, the old one hosts.
        Assert.Equal("successorId", (string?)later["errors"]![0]!["path"]![1]);
        Assert.Equal(("development", "Carried over, programme by programme."), ((string?)settled["notice"]!["settledBy"], (string?)settled["notice"]!["settlement"]));
        Assert.Empty(settled["warnings"]!.AsArray());
        Assert.Empty(await AttentionAsync());
        var schools = await _graph.RunAsync($$"""{ node(id: "{{Programme}}") { ... on Programme { now: schools(where: { urn: { in: ["138591", "900001"] } }) { nodes { id } } then: schools(at: "2026-09-01", where: { urn: { in: ["138591", "900001"] } }) { nodes { id } } } } }""");
        Assert.Equal("""{"now":{"nodes":[{"id":"School:138591"}]},"then":{"nodes":[{"id":"School:900001"}]}}""", schools["data"]!["node"]!.ToJsonString());
        var history = await _graph.AuditOfAsync((string)notice["id"]!);
        Assert.Equal(("settleRegisterNotice", "development", "Carried over, programme by programme."), (history[^1].Action, history[^1].Actor, history[^1].Reason));
    }

    [Fact]
    public async Task Settled_while_programmes_still_count_on_it_the_caller_is_told()
    {
        await LinkAsync();
        var notice = Assert.Single(await NoticesAsync("settledAt: { eq: null }"));

        var settled = await SendAsync("settle-a-notice", $$"""{ "id": "{{notice["id"]}}", "settlement": "Later." }""");
        var again = await SendAsync("settle-a-notice", $$"""{ "id": "{{notice["id"]}}", "settlement": "Again." }""");

        Assert.Contains("still count", (string?)settled["warnings"]![0], StringComparison.Ordinal);
        Assert.Equal("InvalidState", (string?)again["errors"]![0]!["__typename"]);
    }

    [Fact]
    public async Task Settled_by_mistake_it_is_opened_again_and_needs_attention_and_nobody_is_mailed_twice()
    {
        await LinkAsync();
        await _mailbag.TickAsync();
        var mails = _mailbag.Taken.OfType<RegisterChangeLetter>().Count();
        var notice = Assert.Single(await NoticesAsync("settledAt: { eq: null }"));
        var early = await SendAsync("reopen-a-notice", $$"""{ "id": "{{notice["id"]}}", "reason": "x" }""");
        await SendAsync("settle-a-notice", $$"""{ "id": "{{notice["id"]}}", "settlement": "Known." }""");
        Assert.Empty(await AttentionAsync());

        var stale = await SendAsync("reopen-a-notice", $$"""{ "id": "{{notice["id"]}}", "reason": "x", "expectedVersion": 1 }""");
        var opened = await SendAsync("reopen-a-notice", $$"""{ "id": "{{notice["id"]}}", "reason": "It was the other school.", "idempotencyKey": "one" }""");
        var again = await SendAsync("reopen-a-notice", $$"""{ "id": "{{notice["id"]}}", "reason": "It was the other school.", "idempotencyKey": "one" }""");
        _graph.Clock.Advance(TimeSpan.FromHours(1));
        await _mailbag.TickAsync();

        Assert.Equal(("InvalidState", "VersionConflict"), ((string?)early["errors"]![0]!["__typename"], (string?)stale["errors"]![0]!["__typename"]));
        Assert.Null(opened["errors"]?.ToJsonString());
        Assert.Null(opened["notice"]!["settledAt"]);
        Assert.Equal(opened.ToJsonString(), again.ToJsonString());
        Assert.EndsWith("none is written again.", (string?)Assert.Single(opened["warnings"]!.AsArray()), StringComparison.Ordinal);
        Assert.Equal(["SCHOOL_CONVERTS"], (await AttentionAsync()).Select(Kind));
        Assert.Equal(mails, _mailbag.Taken.OfType<RegisterChangeLetter>().Count());
        var history = await _graph.AuditOfAsync((string)notice["id"]!);
        Assert.Equal(("reopenRegisterNotice", "development", "It was the other school."), (history[^1].Action, history[^1].Actor, history[^1].Reason));
        Assert.Contains(history[^1].Fields, field => field is { Name: "settlement", Before: "\"Known.\"", After: null });
    }

    [Fact]
    public async Task Opened_again_before_anybody_was_mailed_it_is_mailed_once()
    {
        await LinkAsync();
        var notice = Assert.Single(await NoticesAsync("settledAt: { eq: null }"));
        await SendAsync("settle-a-notice", $$"""{ "id": "{{notice["id"]}}", "settlement": "Known." }""");
        await _mailbag.TickAsync();
        Assert.Empty(Told());

        var opened = await SendAsync("reopen-a-notice", $$"""{ "id": "{{notice["id"]}}", "reason": "It was the other school." }""");
        await _mailbag.TickAsync();
        _graph.Clock.Advance(TimeSpan.FromHours(1));
        await _mailbag.TickAsync();

        Assert.Empty(opened["warnings"]!.AsArray());
        Assert.Contains("coordinator.goldsmith@example.org", Told());
        Assert.Equal(Told().Distinct(), Told());

        IEnumerable<string> Told() =>
            _mailbag.Taken.OfType<RegisterChangeLetter>().Where(letter => letter.Changes.Any(change => change.OrganisationId.Value == "School:138591")).Select(letter => letter.To.Address.Value);
    }

    [Fact]
    public async Task An_extract_of_two_schools_tells_nobody_that_the_others_are_gone()
    {
        var gone = await _graph.RunAsync("{ registerNotices(where: { kind: { eq: GONE_FROM_REGISTER } }) { totalCount } attention(where: { kinds: [REGISTER_CHANGE] }) { nodes { subject { ... on RegisterNotice { organisation { id } } } } } }");

        Assert.Equal(0, (int)gone["data"]!["registerNotices"]!["totalCount"]!);
        Assert.Equal(["School:138591"], gone["data"]!["attention"]!["nodes"]!.AsArray().Select(item => (string?)item!["subject"]!["organisation"]!["id"]));
    }

    [Fact]
    public async Task An_event_after_the_change_goes_on_at_the_new_school()
    {
        await LinkAsync();
        await SendAsync("move-an-event", """{ "id": "Event:clinic-goldsmith-flu", "date": "2026-08-27", "reason": "Later" }""");
        _graph.Clock.Advance(TimeSpan.FromDays(1));
        await ImportAsync("GIAS_SCHOOLS", "edubasealldata20260612.csv", Schools,
            "138591,Goldsmith Primary Academy,3,2,335,WS3 1DL,,26-08-2026", "900001,Goldsmith Community Academy,4,2,335,WS3 1DL,27-08-2026,");

        var carried = await SendAsync("carry-an-event-over", """{ "id": "Event:clinic-goldsmith-flu", "schoolId": "School:138591", "successorId": "School:900001", "expectedVersion": 2 }""");

        Assert.Null(carried["errors"]?.ToJsonString());
        Assert.Equal("School:900001", (string?)carried["event"]!["host"]!["id"]);
    }

    private Task LinkAsync() => ImportAsync(
        "GIAS_LINKS", "links_edubasealldata20260610.csv", "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate",
        "138591,900001,Goldsmith Community Academy,Successor,31-08-2026", "900001,138591,Goldsmith Primary Academy,Predecessor,01-09-2026");

    private async Task ImportAsync(string register, string file, string header, params string[] rows)
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, file), Encoding.Latin1.GetBytes(string.Join("\r\n", [header, .. rows, ""])), TestContext.Current.CancellationToken);
        var preview = (await _graph.RunAsync($$"""mutation { importPreview(input: { register: {{register}}, location: "{{file}}" }) { preview { token } errors { ... on Error { message } } } }"""))["data"]!["importPreview"]!;
        Assert.Null(preview["errors"]?.ToJsonString());
        var commit = (await _graph.RunAsync($$"""mutation { importCommit(input: { previewToken: "{{preview["preview"]!["token"]}}" }) { preview { committedAt } errors { ... on Error { message } } } }"""))["data"]!["importCommit"]!;
        Assert.Null(commit["errors"]?.ToJsonString());
    }

    private async Task<IReadOnlyList<JsonNode>> AttentionAsync()
    {
        // What concerns the school's partnerships concerns the school.
        var answer = await _graph.RunAsync("""{ attention(where: { kinds: [REGISTER_CHANGE], organisation: "School:138591" }) { nodes { subject { ... on RegisterNotice { kind organisation { id } } } } } }""");
        return [.. answer["data"]!["attention"]!["nodes"]!.AsArray().OfType<JsonNode>().Where(item => (string?)item["subject"]!["organisation"]!["id"] == "School:138591")];
    }

    private static string? Kind(JsonNode item) => (string?)item["subject"]!["kind"];

    private async Task<IReadOnlyList<JsonNode>> NoticesAsync(string where) =>
        [.. (await _graph.RunAsync($$"""{ registerNotices(where: { organisationId: { eq: "School:138591" }, {{where}} }) { nodes { id kind settledBy programmes { id } } } }"""))["data"]!["registerNotices"]!["nodes"]!.AsArray().OfType<JsonNode>()];

    private async Task<JsonNode> SendAsync(string operation, string input) =>
        (await _graph.RunAsync(SchemaFiles.Operation(operation), $$"""{ "input": {{input}} }"""))["data"]!.AsObject().Single().Value!;
}
