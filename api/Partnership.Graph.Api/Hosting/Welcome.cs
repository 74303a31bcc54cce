using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Api.Hosting;

/// <summary>Says, once the server listens, where to go and where the data is; and goodbye at the end.</summary>
internal sealed class Welcome(IServer server, IHostApplicationLifetime lifetime, IHostEnvironment environment, IConfiguration configuration)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => Console.WriteLine(Text()));
        lifetime.ApplicationStopped.Register(() => Console.WriteLine("Partnership Graph has stopped; the store is closed."));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Text()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/');
        var store = Path.GetFullPath(configuration["Store:Path"] ?? new SqliteStoreOptions().Path);
        return $"""

            Partnership Graph is running.

              Explore in the browser   {address}/graphql/
              Schema as a picture      {address}/graphql/voyager
              Query from code          POST {address}/graphql
              Schema as text           {address}/graphql/schema.graphql
              Store                    {store}
            {Warning()}
            Ctrl-C stops it.

            """;
    }

    private string Warning() => environment.IsDevelopment()
        ? $"{Environment.NewLine}  !! Development: anyone who reaches this address may read everything. Not for other people's data.{Environment.NewLine}"
        : $"{Environment.NewLine}  !! {AnonymousAccess.Setting} is on: anyone who reaches this address may read everything.{Environment.NewLine}";
}
