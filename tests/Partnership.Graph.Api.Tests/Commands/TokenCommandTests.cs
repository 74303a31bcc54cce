using System.CommandLine;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Partnership.Graph.Api.Commands;
using Partnership.Graph.Api.Tests.Hosting;

namespace Partnership.Graph.Api.Tests.Commands;

public sealed class TokenCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Its_token_is_who_it_says_to_an_api_in_development_on_the_same_data()
    {
        using var api = new ApiProcess(_folder, "Development", "--urls", "http://127.0.0.1:0", "--store", Store);
        await api.StartedAsync(TestContext.Current.CancellationToken);
        var (token, _, _) = Run("--as", "coordinator.goldsmith@example.org", "--role", "Coordinator", "--hours", "2");

        var signedIn = await ViewerAsync(api, token);
        var (other, _, _) = Run("--as", "Person:coordinator-goldsmith", "--role", "Reader");
        var named = await ViewerAsync(api, other);
        var anonymous = await ViewerAsync(api, token: null);

        Assert.Equal("""{"access":"COORDINATOR","person":{"id":"Person:coordinator-goldsmith"}}""", signedIn);
        Assert.Equal("""{"access":"READER","person":{"id":"Person:coordinator-goldsmith"}}""", named);
        Assert.Equal("""{"access":"ADMINISTRATOR","person":null}""", anonymous);
    }

    [Theory]
    [InlineData("2025-11-25T09:30:00Z")]
    [InlineData("2031-11-25T09:30:00Z")]
    public async Task Its_token_is_accepted_whatever_day_the_api_was_started_on(string startsAt)
    {
        using var api = new ApiProcess(
            _folder, "Development", new Dictionary<string, string> { ["Clock__StartsAt"] = startsAt, ["Reminders__Scheduler__Enabled"] = "false" }, "--urls", "http://127.0.0.1:0", "--store", Store);
        await api.StartedAsync(TestContext.Current.CancellationToken);
        var (token, _, _) = Run("--as", "coordinator.goldsmith@example.org", "--role", "Coordinator");

        Assert.Equal("""{"access":"COORDINATOR","person":{"id":"Person:coordinator-goldsmith"}}""", await ViewerAsync(api, token));
    }

    [Fact]
    public void The_key_is_made_once_and_only_its_owner_can_read_it()
    {
        var (first, _, _) = Run("--as", "ada@example.org");
        var key = File.ReadAllText(KeyFile);
        var (second, _, _) = Run("--as", "ada@example.org");

        Assert.Equal(3, first.Split('.').Length);
        Assert.Equal(3, second.Split('.').Length);
        Assert.Equal(key, File.ReadAllText(KeyFile));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public void A_key_that_others_can_read_is_not_used()
    {
        if (OperatingSystem.IsWindows())
            return;
        Run("--as", "ada@example.org");
        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        var (output, error, code) = Run("--as", "ada@example.org");

        Assert.Equal(("", 1), (output, code));
        Assert.Contains("can be read by others", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_token_holds_for_the_hours_asked_for_and_names_no_address_as_its_subject()
    {
        var (text, said, _) = Run("--as", "ada@example.org", "--role", "Administrator", "--hours", "3");
        var token = new JsonWebToken(text);

        Assert.Equal(TimeSpan.FromHours(3), token.ValidTo - token.ValidFrom);
        Assert.DoesNotContain("ada", token.Subject, StringComparison.Ordinal);
        Assert.Contains("accepted in Development only", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("School:138591", "Reader", "1", "--as is")]
    [InlineData("nobody", "Reader", "1", "--as is")]
    [InlineData("ada@example.org", "Anonymous", "1", "--role has to be")]
    [InlineData("ada@example.org", "Reader", "0", "--hours is 0")]
    [InlineData("ada@example.org", "Reader", "721", "--hours is 721")]
    public void What_makes_no_sense_is_refused(string bearer, string role, string hours, string reason)
    {
        var (output, error, code) = Run("--as", bearer, "--role", role, "--hours", hours);

        Assert.Equal(("", 1), (output, code));
        Assert.StartsWith(reason, error, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyFile));
    }

    private string Store => Path.Combine(_folder, "graph.db");

    private string KeyFile => Path.Combine(_folder, "development-token-key.pem");

    private (string Output, string Error, int Code) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Root().Parse(["token", .. arguments, "--store", Store]).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (output.ToString().TrimEnd(), error.ToString(), code);
    }

    private static async Task<string> ViewerAsync(ApiProcess api, string? token)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{api.Address}/graphql?query={{viewer{{access person{{id}}}}}}"));
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("data").GetProperty("viewer").ToString();
    }
}
