using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;
using Partnership.Graph.Api.Authority;

namespace Partnership.Graph.Api.Tests.Authority;

public sealed class BearerTokensTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
    private readonly MovableClock _clock = new(new DateTimeOffset(2026, 6, 16, 8, 0, 0, TimeSpan.Zero));
    private readonly FakeAuthority _authority = new();
    private readonly SigningKeys _keys;
    private readonly BearerTokens _tokens;

    public BearerTokensTests()
    {
        var settings = AuthenticationSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(FakeAuthority.Settings).Build());
        _keys = new SigningKeys(settings, _authority, _clock, NullLogger<SigningKeys>.Instance);
        _tokens = new BearerTokens(new AccessRules(settings, AnonymousAccess.Refused, AcceptsDevelopmentTokens: false), new DevelopmentKey(_folder), _clock, _keys);
    }

    public void Dispose()
    {
        _keys.Dispose();
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_token_of_the_authority_says_who_bears_it()
    {
        var verdict = await JudgeAsync(_authority.Token(Now, new Dictionary<string, object> { ["preferred_username"] = "ada@example.org", ["roles"] = new[] { "Reader" } }));

        Assert.Null(verdict.Problem);
        Assert.Equal("ada@example.org", verdict.User!.Identity!.Name);
        Assert.Equal("Reader", verdict.User.FindFirst("roles")!.Value);
    }

    [Fact]
    public Task A_token_without_a_signature_is_refused() =>
        AssertRefusedAsync(Unsigned("""{"alg":"none","typ":"JWT"}"""), "public-key algorithm");

    [Fact]
    public Task A_token_that_says_it_has_no_algorithm_but_has_a_signature_is_refused()
    {
        var signed = _authority.Token(Now).Split('.');
        return AssertRefusedAsync($"{Encode("""{"alg":"none"}""")}.{signed[1]}.{signed[2]}", "public-key algorithm");
    }

    [Fact]
    public Task A_token_signed_with_the_public_key_as_a_shared_secret_is_refused() =>
        AssertRefusedAsync(SignedWithSecret(_authority.PublicKeyPem, keyId: "first"), "public-key algorithm");

    [Fact]
    public Task A_shared_key_among_the_authoritys_signs_nothing() =>
        AssertRefusedAsync(SignedWithSecret(Encoding.Latin1.GetString(new byte[32]), keyId: "shared"), "public-key algorithm");

    [Fact]
    public Task A_public_key_algorithm_cannot_be_claimed_for_a_shared_secret()
    {
        var payload = Payload();
        var header = Encode("""{"alg":"RS256","kid":"shared","typ":"JWT"}""");
        var signature = HMACSHA256.HashData(new byte[32], Encoding.UTF8.GetBytes($"{header}.{payload}"));
        return AssertRefusedAsync($"{header}.{payload}.{Base64UrlEncoder.Encode(signature)}", "a key that the authority does not list");
    }

    [Fact]
    public async Task A_key_that_a_token_brings_along_is_not_used()
    {
        using var own = RSA.Create(2048);
        var key = own.ExportParameters(includePrivateParameters: false);
        var header = Encode($$"""{ "alg": "RS256", "kid": "first", "jwk": { "kty": "RSA", "n": "{{Base64UrlEncoder.Encode(key.Modulus)}}", "e": "{{Base64UrlEncoder.Encode(key.Exponent)}}" } }""");
        var payload = Payload();
        var signature = own.SignData(Encoding.UTF8.GetBytes($"{header}.{payload}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        await AssertRefusedAsync($"{header}.{payload}.{Base64UrlEncoder.Encode(signature)}", "signature");
    }

    [Fact]
    public Task A_token_whose_content_was_changed_is_refused()
    {
        var parts = _authority.Token(Now, new Dictionary<string, object> { ["roles"] = new[] { "Reader" } }).Split('.');
        var changed = Base64UrlEncoder.Decode(parts[1]).Replace("Reader", "Administrator", StringComparison.Ordinal);
        return AssertRefusedAsync($"{parts[0]}.{Encode(changed)}.{parts[2]}", "signature");
    }

    [Fact]
    public Task A_token_for_another_application_is_refused() =>
        AssertRefusedAsync(_authority.Token(Now, change: token => token.Audience = "api://another"), "another application");

    [Fact]
    public Task A_token_without_an_audience_is_refused() =>
        AssertRefusedAsync(_authority.Token(Now, change: token => token.Audience = null), "another application");

    [Fact]
    public Task A_token_without_a_subject_is_refused() =>
        AssertRefusedAsync(_authority.Token(Now, change: token => token.Claims.Remove("sub")), "subject");

    [Fact]
    public Task A_token_of_another_issuer_is_refused() =>
        AssertRefusedAsync(_authority.Token(Now, change: token => token.Issuer = "https://authority.example/other-tenant"), "not issued by");

    [Fact]
    public Task A_token_that_never_expires_is_refused() =>
        AssertRefusedAsync(_authority.Token(Now, change: token => token.Expires = null), "never expires");

    [Fact]
    public Task A_token_is_refused_before_it_is_valid() =>
        AssertRefusedAsync(_authority.Token(Now.AddMinutes(2)), "not valid before 2026-06-16 08:02:00Z");

    [Fact]
    public async Task A_token_is_valid_until_it_has_expired_and_the_clocks_may_differ_a_minute()
    {
        var token = _authority.Token(Now);
        _clock.Advance(TimeSpan.FromMinutes(61) - TimeSpan.FromSeconds(1));
        var last = await JudgeAsync(token);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(last.User);
        await AssertRefusedAsync(token, "expired at 2026-06-16 09:00:00Z");
    }

    [Fact]
    public Task A_token_that_is_too_long_is_refused_without_looking_at_it() =>
        AssertRefusedAsync(_authority.Token(Now, new Dictionary<string, object> { ["padding"] = new string('x', 16 * 1024) }), "longer than 16384");

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("e30.e30.")]
    [InlineData("a.b.c.d.e")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.bm8ganNvbg.AAAA")]
    public Task What_is_no_token_is_refused(string text) => AssertRefusedAsync(text, "");

    [Fact]
    public Task Extensions_that_have_to_be_understood_are_refused()
    {
        var (payload, credentials) = (Payload(), _authority.Credentials);
        var header = Encode("""{"alg":"RS256","kid":"first","crit":["x"],"x":1}""");
        var signature = ((RsaSecurityKey)credentials.Key).Rsa.SignData(Encoding.UTF8.GetBytes($"{header}.{payload}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return AssertRefusedAsync($"{header}.{payload}.{Base64UrlEncoder.Encode(signature)}", "crit");
    }

    [Fact]
    public async Task Development_tokens_are_not_accepted_where_they_are_not_meant()
    {
        var token = new DevelopmentKey(_folder).Issue(
            new Dictionary<string, object> { ["sub"] = "somebody" }, Domain.Authority.AccessLevel.Administrator, Now, TimeSpan.FromHours(1));

        await AssertRefusedAsync(token, "signature is not the authority's");
    }

    [Fact]
    public async Task A_key_the_authority_has_changed_to_is_accepted_at_once()
    {
        await JudgeAsync(_authority.Token(Now));
        _clock.Advance(TimeSpan.FromMinutes(1));
        _authority.Rotate("second");

        Assert.NotNull((await JudgeAsync(_authority.Token(Now))).User);
        Assert.Equal(2, _authority.TimesRead);
    }

    [Fact]
    public async Task A_key_the_authority_has_given_up_is_refused_once_its_keys_are_read_again()
    {
        var old = _authority.Token(Now, change: token => token.Expires = Now.AddDays(1).UtcDateTime);
        await JudgeAsync(old);
        _authority.Rotate("second");
        _clock.Advance(TimeSpan.FromHours(12));

        await AssertRefusedAsync(old, "a key that the authority does not list");
    }

    [Fact]
    public async Task Tokens_with_made_up_keys_do_not_make_the_authority_be_asked_each_time()
    {
        await JudgeAsync(_authority.Token(Now));
        _clock.Advance(TimeSpan.FromMinutes(1));
        using var own = RSA.Create(2048);
        for (var i = 0; i < 20; i++)
        {
            var name = $"made-up-{i}";
            await AssertRefusedAsync(
                _authority.Token(Now, change: token => token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(own) { KeyId = name }, SecurityAlgorithms.RsaSha256)),
                "a key that the authority does not list");
        }

        Assert.Equal(2, _authority.TimesRead);
    }

    [Fact]
    public async Task While_the_authority_is_down_the_keys_known_last_are_used()
    {
        await JudgeAsync(_authority.Token(Now));
        _authority.IsDown = true;
        _clock.Advance(TimeSpan.FromHours(13));

        Assert.NotNull((await JudgeAsync(_authority.Token(Now))).User);
    }

    [Fact]
    public async Task An_authority_that_was_never_reached_is_an_outage_and_not_the_tokens_fault()
    {
        _authority.IsDown = true;
        var down = await JudgeAsync(_authority.Token(Now));
        _authority.IsDown = false;
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.True(down.IsOutage);
        Assert.NotNull((await JudgeAsync(_authority.Token(Now))).User);
    }

    [Fact]
    public async Task Who_goes_away_while_the_keys_are_read_takes_them_from_nobody()
    {
        var answer = new TaskCompletionSource();
        _authority.Answers = answer.Task;
        using var goes = new CancellationTokenSource();
        var gone = _tokens.JudgeAsync(_authority.Token(Now), goes.Token).AsTask();
        await goes.CancelAsync();
        answer.SetResult();
        await Record.ExceptionAsync(() => gone);

        Assert.NotNull((await JudgeAsync(_authority.Token(Now))).User);
        Assert.Equal(1, _authority.TimesRead);
    }

    private DateTimeOffset Now => _clock.GetUtcNow();

    private ValueTask<TokenVerdict> JudgeAsync(string token) => _tokens.JudgeAsync(token, TestContext.Current.CancellationToken);

    private async Task AssertRefusedAsync(string token, string because)
    {
        var verdict = await JudgeAsync(token);
        Assert.Null(verdict.User);
        Assert.Contains(because, verdict.Problem, StringComparison.Ordinal);
        Assert.False(verdict.IsOutage);
    }

    private string Payload() => _authority.Token(Now).Split('.')[1];

    private string Unsigned(string header) => $"{Encode(header)}.{Payload()}.";

    private string SignedWithSecret(string secret, string keyId) => _authority.Token(Now, change: token =>
        token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.Latin1.GetBytes(secret)) { KeyId = keyId }, SecurityAlgorithms.HmacSha256));

    private static string Encode(string text) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(text));
}
