using System.CommandLine;
using Partnership.Graph.Cosmos;
using Partnership.Graph.Cosmos.Checking;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Commands;

/// <summary><c>store</c>: what a store on Cosmos DB has to be, and whether the service keeps what is built on it.</summary>
internal static class StoreCommand
{
    public static Command Create()
    {
        var check = new Command("check", "Run the store's promises on a scratch aggregate of the Cosmos DB account that the settings name, and take it away again. Exit code 1 when one is broken.");
        check.SetAction((parsed, cancellationToken) => CheckAsync(parsed.InvocationConfiguration, cancellationToken));
        var container = new Command("container", "Print the container the store needs on Cosmos DB, for who makes it otherwise than by infra/.");
        container.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(CosmosStore.ContainerDefinition()));
        return new Command("store", "Check a store on Azure Cosmos DB.") { check, container };
    }

    private static async Task<int> CheckAsync(InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var settings = CommandStore.Settings();
            if (!ChosenStore.IsCosmos(settings))
            {
                await console.Error.WriteLineAsync("Store:Provider is not Cosmos, and a SQLite file needs no such check. Set Store__Provider=Cosmos and Store__Cosmos__Endpoint.");
                return 1;
            }

            using var store = await CommandStore.OpenCosmosAsync(settings, cancellationToken);
            var broken = 0;
            await foreach (var promise in new StoreCheck(store, TimeProvider.System).RunAsync(cancellationToken))
            {
                await console.Output.WriteLineAsync($"{(promise.Broken is null ? "kept   " : "BROKEN ")} {promise.Promise}{(promise.Broken is { } how ? $" {how}" : "")}");
                broken += promise.Broken is null ? 0 : 1;
            }

            await console.Output.WriteLineAsync(broken == 0 ? "The account keeps what the store promises." : $"{broken} promises are broken: do not put this account to use.");
            return broken == 0 ? 0 : 1;
        }
        catch (Exception refusal) when (refusal is StoreRefusedException or StoreUnavailableException or ConfigurationException)
        {
            await console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }
}
