using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Partnership.Graph.Functions.Registration;

namespace Partnership.Graph.Functions.Local;

/// <summary>Answers requests to functions with an HTTP trigger below <c>/api</c>, as the real host does.</summary>
internal sealed class HttpFront : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpFront(WebApplication app, Uri address) => (_app, Address) = (app, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <exception cref="LocalHostException">It cannot listen there.</exception>
    public static async Task<HttpFront> StartAsync(
        string url, IReadOnlyList<FunctionFile> functions, HandlerProcess handler, QueueOutput output, TimeProvider clock, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        foreach (var function in functions)
        {
            if (function.Trigger is not { Type: "httpTrigger" } trigger)
                continue;
            string[] methods = trigger.Methods.Count == 0 ? ["GET", "POST"] : [.. trigger.Methods.Select(method => method.ToUpperInvariant())];
            app.MapMethods($"/api/{trigger.Route ?? function.Name}", methods, context => AnswerAsync(context, function, trigger, handler, output, clock));
        }

        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or FormatException)
        {
            await app.DisposeAsync();
            throw new LocalHostException($"{refused.Message} Give another address with --url, or stop the process that listens there.");
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HttpFront(app, new Uri(address));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, FunctionFile function, FunctionBinding trigger, HandlerProcess handler, QueueOutput output, TimeProvider clock)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var now = clock.GetUtcNow();
        var answer = await handler.InvokeAsync(function.Name, Payloads.Http(function.Name, trigger.Name, context.Request, body, now, Guid.CreateVersion7(now)), context.RequestAborted);
        if (answer is InvocationAnswer.Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (answer is not InvocationAnswer.Succeeded { Outputs: { ValueKind: System.Text.Json.JsonValueKind.Object } outputs })
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        await output.WriteAsync(function, outputs, context.RequestAborted);
        var reply = outputs.TryGetProperty(function.Bindings.FirstOrDefault(binding => binding is { IsOutput: true, Type: "http" })?.Name ?? "res", out var given) ? given : default;
        if (reply.ValueKind != System.Text.Json.JsonValueKind.Object)
            return;
        context.Response.StatusCode = reply.TryGetProperty("statusCode", out var status) ? status.GetInt32() : StatusCodes.Status200OK;
        if (reply.TryGetProperty("headers", out var headers))
        {
            foreach (var header in headers.EnumerateObject())
                context.Response.Headers[header.Name] = header.Value.ToString();
        }

        if (reply.TryGetProperty("body", out var text) && text.ToString() is { Length: > 0 } content)
            await context.Response.WriteAsync(content, context.RequestAborted);
    }
}
