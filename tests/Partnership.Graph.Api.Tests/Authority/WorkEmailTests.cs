using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Authority;

/// <summary>Work e-mail addresses are for coordinators; nobody else can find one out by any way of asking.</summary>
public sealed class WorkEmailTests(ProtectedApiFixture fixture) : IClassFixture<ProtectedApiFixture>
{
    private const string People = "{ people(first: 100) { totalCount edges { cursor } nodes { id name workEmail organisation { people(first: 5) { nodes { workEmail } } } } } }";

    private readonly ProtectedApi _api = fixture.Api;

    [Theory]
    [InlineData(AccessLevel.Reader, false)]
    [InlineData(AccessLevel.Coordinator, true)]
    [InlineData(AccessLevel.Administrator, true)]
    public async Task Addresses_are_shown_to_coordinators_and_are_null_for_others(AccessLevel level, bool areShown)
    {
        var answer = await _api.AskAsync(People, _api.TokenOf(level));

        Assert.False(answer.TryGetProperty("errors", out _));
        Assert.Equal(areShown, answer.ToString().Contains("@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_rest_of_the_answer_is_the_same_whoever_asks()
    {
        var reader = await _api.AskAsync(People, _api.TokenOf(AccessLevel.Reader));
        var coordinator = await _api.AskAsync(People, _api.TokenOf(AccessLevel.Coordinator));

        Assert.Equal(Outline(coordinator), Outline(reader));
    }

    [Fact]
    public async Task A_table_shows_them_to_nobody_else()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={people(first:100){nodes{name+workEmail}}}");
        request.Headers.Accept.ParseAdd("text/csv");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _api.TokenOf(AccessLevel.Reader));
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var table = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("name,workEmail\r\n", table, StringComparison.Ordinal);
        Assert.DoesNotContain("@", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_holds_none()
    {
        var answer = await _api.AskAsync(People, _api.TokenOf(AccessLevel.Coordinator));
        var cursors = answer.GetProperty("data").GetProperty("people").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()!).ToList();

        Assert.NotEmpty(cursors);
        Assert.All(cursors, cursor => Assert.DoesNotContain("@", Decoded(cursor), StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_can_be_filtered_or_ordered_by_an_address()
    {
        var inputs = SchemaFiles.Build().Schema!.Types.OfType<InputObjectType>()
            .Where(input => input.Name.EndsWith("FilterInput", StringComparison.Ordinal) || input.Name.EndsWith("SortInput", StringComparison.Ordinal));

        Assert.DoesNotContain(inputs.SelectMany(input => input.Fields), field =>
            field.Type.Named.Name.Contains("Email", StringComparison.OrdinalIgnoreCase) || field.Name.Contains("email", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_search_for_an_address_finds_nobody()
    {
        var id = NodeId.New(nameof(Person), _api.Clock.GetUtcNow());
        var person = new Person
        {
            Id = id,
            AggregateId = id,
            Source = Source.Illustrative,
            Name = "Zaphira Quillfeather",
            WorkEmail = EmailAddress.Parse("xylophonist@wyvern.example", null),
            RoleAccount = false,
        };
        await _api.Services.GetRequiredService<IGraphStore>().CommitAsync(
            new Commit { AggregateId = id, At = _api.Clock.GetUtcNow(), Upserts = [person] }, TestContext.Current.CancellationToken);

        Assert.Equal(1, await FoundAsync("quillfeather"));
        Assert.Equal(0, await FoundAsync("xylophonist"));
        Assert.Equal(0, await FoundAsync("xylophonist@wyvern.example"));
        Assert.Equal(0, await FoundAsync("wyvern"));
    }

    private async Task<int> FoundAsync(string text)
    {
        const string Search = "query ($text: String!) { search(text: $text, kinds: [PERSON]) { node { __typename } } }";
        var answer = await _api.AskAsync(Search, _api.TokenOf(AccessLevel.Reader), new { text });
        return answer.GetProperty("data").GetProperty("search").GetArrayLength();
    }

    private static string Decoded(string cursor) =>
        System.Text.Encoding.UTF8.GetString(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(cursor));

    private static string Outline(JsonElement answer) =>
        System.Text.RegularExpressions.Regex.Replace(answer.ToString(), "\"workEmail\":(?:null|\"[^\"]*\")", "\"workEmail\":?", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
}
