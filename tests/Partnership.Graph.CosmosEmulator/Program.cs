using System.Text.Json.Nodes;
using Partnership.Graph.CosmosEmulator;

// The emulated account as a process of its own, for trying the programs with Store:Provider=Cosmos on one machine.
if (args is not [var file, .. var rest] || !File.Exists(file))
{
    Console.Error.WriteLine("usage: container.json [url]. 'store container' of the API prints the file.");
    return 1;
}

var account = new EmulatedAccount(TimeProvider.System);
account.AddContainer("partnership-graph", JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject());
await using var server = await EmulatorServer.StartAsync(account, rest is [var url, ..] ? url : "http://127.0.0.1:8081");
Console.WriteLine($"""
    An emulated account listens. It keeps everything in memory, and forgets it at the end.
    Store__Provider=Cosmos Store__Cosmos__Endpoint={server.Address} Store__Cosmos__Key={EmulatedAccount.Key}
    """);
await server.WaitAsync();
return 0;
