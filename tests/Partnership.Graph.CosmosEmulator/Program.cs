using System.Text.Json.Nodes;
using Partnership.Graph.CosmosEmulator;

// The emulated account as a process of its own, for trying the programs with Store:Provider=Cosmos on one machine.
//   dotnet run --project tests/Partnership.Graph.CosmosEmulator -- container.json --urls http://localhost:8081
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var account = new EmulatedAccount(TimeProvider.System);
foreach (var file in args.Where(File.Exists))
    account.AddContainer("partnership-graph", JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject());

var app = builder.Build();
app.Run(async context =>
{
    using var body = new MemoryStream();
    await context.Request.Body.CopyToAsync(body);
    var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
    headers["x-emulator-address"] = $"{context.Request.Scheme}://{context.Request.Host}/";
    var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
    var answer = await account.HandleAsync(new(context.Request.Method, path, headers, body.ToArray()));
    context.Response.StatusCode = (int)answer.Status;
    foreach (var (name, value) in answer.Headers)
        context.Response.Headers[name] = value;
    if (answer.Body.Length > 0)
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(answer.Body);
    }
});
await app.RunAsync();
