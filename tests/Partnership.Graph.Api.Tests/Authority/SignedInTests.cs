using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Authority;

/// <summary>Who a request is taken to come from, over HTTP.</summary>
public sealed class SignedInTests(ProtectedApiFixture fixture) : IClassFixture<ProtectedApiFixture>
{
    private const string Viewer = "{ viewer { authenticated name access person { id } roles { role scope { __typename } } permissions } }";

    private readonly ProtectedApi _api = fixture.Api;

    [Fact]
    public async Task Nobody_known_is_answered_with_401_and_how_to_say_who_one_is()
    {
        using var response = await _api.SendAsync(Viewer);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Contains("UNAUTHENTICATED", await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_not_believed_is_answered_with_401_and_why()
    {
        var end = _api.Clock.GetUtcNow().AddHours(1);
        var token = _api.TokenOf(AccessLevel.Reader);
        _api.Clock.Advance(TimeSpan.FromHours(2));
        using var response = await _api.SendAsync(Viewer, token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(
            $"Bearer realm=\"Partnership Graph\", error=\"invalid_token\", error_description=\"The token expired at {end:yyyy-MM-dd HH:mm:ss}Z. Get a new one.\"",
            response.Headers.WwwAuthenticate.ToString());
        Assert.Contains("The token expired", await TextAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Basic YWRhOmFkYQ==")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer not-a-token\"x")]
    public async Task Any_other_authorization_is_refused_too(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_the_address_is_refused()
    {
        using var response = await _api.Client.GetAsync(
            new Uri($"/graphql?query={{__typename}}&access_token={_api.TokenOf(AccessLevel.Reader)}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("ends up in logs", await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_out_of_reach_is_answered_with_503()
    {
        await using var api = await ProtectedApi.StartAsync();
        api.Authority.IsDown = true;
        using var response = await api.SendAsync(Viewer, api.TokenOf(AccessLevel.Reader));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task An_account_without_a_role_is_forbidden()
    {
        using var response = await _api.SendAsync(Viewer, _api.Authority.Token(_api.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("no role here", await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_the_person_with_its_address_and_has_the_roles_held_today()
    {
        var viewer = JsonElement.Parse(await ViewerAsync(_api.TokenOf(AccessLevel.Coordinator, "Coordinator.Goldsmith@example.org")));

        Assert.Equal("COORDINATOR", viewer.GetProperty("access").GetString());
        Assert.Equal("Person:coordinator-goldsmith", viewer.GetProperty("person").GetProperty("id").GetString());
        Assert.Equal("""["READ","READ_WORK_EMAIL","CHANGE"]""", viewer.GetProperty("permissions").ToString());
        Assert.Equal(
            ["Event", "Programme", "School"],
            viewer.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("scope").GetProperty("__typename").GetString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("email")]
    [InlineData("preferred_username")]
    public async Task An_address_its_provider_has_not_verified_makes_nobody_a_person(string claim)
    {
        var viewer = await ViewerAsync(_api.Authority.Token(_api.Clock.GetUtcNow(), new Dictionary<string, object>
        {
            ["roles"] = "Coordinator",
            [claim] = "coordinator.goldsmith@example.org",
            ["email_verified"] = false,
        }));

        Assert.Contains("\"person\":null", viewer, StringComparison.Ordinal);
        Assert.Contains("\"permissions\":[\"READ\",\"READ_WORK_EMAIL\"]", viewer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_with_one_address_are_neither_of_them()
    {
        var store = _api.Services.GetRequiredService<IGraphStore>();
        foreach (var id in new[] { NodeId.Of(nameof(Person), "twin-1"), NodeId.Of(nameof(Person), "twin-2") })
        {
            var twin = new Person { Id = id, AggregateId = id, Source = Source.Illustrative, Name = id.Key, RoleAccount = false, WorkEmail = EmailAddress.Parse("twin@example.org", provider: null) };
            Assert.IsType<CommitResult.Committed>(await store.CommitAsync(Commit.OfRoot(twin, _api.Clock.GetUtcNow()), TestContext.Current.CancellationToken));
        }

        Assert.Contains("\"person\":null", await ViewerAsync(_api.TokenOf(AccessLevel.Reader, "twin@example.org")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_claim_of_a_development_token_makes_nobody_a_person_outside_it()
    {
        var viewer = await ViewerAsync(_api.Authority.Token(_api.Clock.GetUtcNow(), new Dictionary<string, object>
        {
            ["roles"] = "Coordinator",
            ["person"] = "Person:coordinator-goldsmith",
        }));

        Assert.Contains("\"person\":null", viewer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_highest_of_an_accounts_roles_counts_and_unknown_ones_do_not()
    {
        var viewer = await ViewerAsync(_api.Authority.Token(_api.Clock.GetUtcNow(), new Dictionary<string, object> { ["roles"] = new[] { "Reader", "Administrator", "Emperor" } }));

        Assert.Contains("\"access\":\"ADMINISTRATOR\"", viewer, StringComparison.Ordinal);
    }

    private async Task<string> ViewerAsync(string token) => (await _api.AskAsync(Viewer, token)).GetProperty("data").GetProperty("viewer").ToString();

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
