namespace Partnership.Graph.CosmosEmulator;

/// <summary>An emulated account that listens on this machine, for programs that are processes of their own.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EmulatorServer(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Starts it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="url">Where to listen; any free port when left out.</param>
    public static async Task<EmulatorServer> StartAsync(EmulatedAccount account, string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.Run(context => AnswerAsync(account, context));
        await app.StartAsync();
        return new EmulatorServer(app);
    }

    /// <summary>Ends when the process is told to.</summary>
    public Task WaitAsync() => _app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // POST /outage/Throttled, /outage/None: for whoever tries programs by hand.
    private static bool TrySetOutage(EmulatedAccount account, HttpContext context, string[] path)
    {
        if (path is not ["outage", var name] || !HttpMethods.IsPost(context.Request.Method))
            return false;
        var known = Enum.TryParse<EmulatorOutage>(name, ignoreCase: true, out var outage) && Enum.IsDefined(outage);
        if (known)
            account.Faults.Outage = outage;
        context.Response.StatusCode = known ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
        return true;
    }

    private static async Task AnswerAsync(EmulatedAccount account, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        headers["x-emulator-address"] = $"{context.Request.Scheme}://{context.Request.Host}/";
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (TrySetOutage(account, context, path))
            return;
        EmulatorResponse answer;
        try
        {
            answer = await account.HandleAsync(new(context.Request.Method, path, headers, body.ToArray()), context.RequestAborted);
        }
        catch (Exception away) when (away is EmulatorUnreachableException or OperationCanceledException)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = (int)answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.Body.Length == 0)
            return;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
