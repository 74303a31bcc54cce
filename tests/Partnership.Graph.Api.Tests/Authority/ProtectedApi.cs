using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using Partnership.Graph.Api.Hosting;
using Partnership.Graph.Domain.Authority;

namespace Partnership.Graph.Api.Tests.Authority;

/// <summary>The product as it runs outside Development, on a real Kestrel, with an authority in memory and a clock that stands still.</summary>
public sealed class ProtectedApi : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _app;

    private ProtectedApi(WebApplication app, string folder, FakeAuthority authority, MovableClock clock)
    {
        (_app, _folder, Authority, Clock) = (app, folder, authority, clock);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public FakeAuthority Authority { get; }

    public MovableClock Clock { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it with the seed in a store of its own.</summary>
    public static async Task<ProtectedApi> StartAsync(IReadOnlyDictionary<string, string?>? more = null, Action<IServiceCollection>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
        var (authority, clock) = (new FakeAuthority(), new MovableClock(new DateTimeOffset(2026, 6, 16, 8, 0, 0, TimeSpan.Zero)));
        var settings = new Dictionary<string, string?>(FakeAuthority.Settings)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Store:Path"] = Path.Combine(folder, "graph.db"),
            ["Reminders:Scheduler:Enabled"] = "false",
        };
        foreach (var (name, value) in more ?? new Dictionary<string, string?>())
            settings[name] = value;
        var app = ApiApplication.Create(settings, services =>
        {
            services.AddSingleton<TimeProvider>(clock).AddSingleton<IDocumentRetriever>(authority);
            configure?.Invoke(services);
        });
        await ApiApplication.PrepareAsync(app, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ProtectedApi(app, folder, authority, clock);
    }

    /// <summary>A token of an account with a role.</summary>
    public string TokenOf(AccessLevel level, string? email = null) => Authority.Token(Clock.GetUtcNow(), new Dictionary<string, object>
    {
        ["sub"] = $"account-{level}-{email}",
        ["roles"] = new[] { level.ToString() },
        ["email"] = email ?? "nobody@example.org",
    });

    /// <summary>Sends an operation with a token, or without one.</summary>
    public async Task<HttpResponseMessage> SendAsync(string query, string? token = null, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends an operation and reads the response.</summary>
    public async Task<JsonElement> AskAsync(string query, string? token = null, object? variables = null)
    {
        using var response = await SendAsync(query, token, variables);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
