using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Partnership.Graph.Transport.Tests;

/// <summary>A server of a small schema on a real Kestrel, on a port the system chooses.</summary>
public sealed class TestApi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApi(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
        // What the tests say about redirects and compression is about this server, not about the client's comforts.
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public Waiting Waiting => _app.Services.GetRequiredService<Waiting>();

    public static async Task<TestApi> StartAsync(Action<GraphQLServerOptions>? modify = null, Action<GraphQLServerBuilder>? configure = null)
    {
        var app = Build(server =>
        {
            server.AddDocumentFromString(TestSchema.Text).AddResolver<QueryResolvers>().AddResolver<MutationResolvers>().AddResolver(typeof(SubscriptionResolvers))
                .AddResolver(typeof(TickResolvers)).BindRuntimeType<Tick>();
            server.ModifyOptions(options => modify?.Invoke(options));
            configure?.Invoke(server);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestApi(app);
    }

    public static WebApplication Build(Action<GraphQLServerBuilder> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Waiting>().AddSingleton<ScopeCounter>().AddScoped<ScopedServices>();
        configure(builder.Services.AddGraphQLServer());
        var app = builder.Build();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Posts a body as <c>application/json</c>.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, string? accept = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") }, accept);

    public Task<HttpResponseMessage> GetAsync(string address, string? accept = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), accept);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
