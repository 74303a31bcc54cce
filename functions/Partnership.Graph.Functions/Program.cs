using Partnership.Graph.Domain.Store;
using Partnership.Graph.Functions.Hosting;
using Partnership.Graph.Functions.Local;
using Partnership.Graph.Hosting;

try
{
    if (args is ["local", .. var options])
        return await LocalCommand.RunAsync(options);
    await using var app = FunctionsApplication.Create();
    // Opened before the first invocation, so that a store that cannot be used is said at once.
    await ChosenStore.OpenAsync(app.Services, CancellationToken.None);
    await app.RunAsync();
    return 0;
}
catch (Exception refused) when (refused is ConfigurationException or LocalHostException or StoreRefusedException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
