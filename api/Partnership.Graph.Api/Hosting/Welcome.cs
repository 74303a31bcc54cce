using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Hosting;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Api.Hosting;

/// <summary>Says, once the server listens, where to go and where the data is; and goodbye at the end.</summary>
internal sealed class Welcome(IServer server, IHostApplicationLifetime lifetime, AccessRules rules, IOptions<MailSettings> mails, IHostEnvironment environment, IConfiguration configuration)
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
        var store = ChosenStore.IsCosmos(configuration)
            ? $"{configuration["Store:Cosmos:Endpoint"]} (Azure Cosmos DB)"
            : Path.GetFullPath(configuration["Store:Path"] ?? new SqliteStoreOptions().Path);
        return $"""

            Partnership Graph is running.

              Explore in the browser   {address}/graphql/
              Schema as a picture      {address}/graphql/voyager
              Query from code          POST {address}/graphql
              Schema as text           {address}/graphql/schema.graphql
              Mails                    {Mails(address)}
              Store                    {store}
            {Warning()}
            Ctrl-C stops it.

            """;
    }

    private string Mails(string? address) => mails.Value switch
    {
        { Transport: MailTransportKind.Pickup } when environment.IsDevelopment() => $"{address}/mailbox",
        { Transport: MailTransportKind.Pickup, Pickup.Folder: var folder } => $"put into {folder}",
        var settings => $"handed to {settings.Transport}",
    };

    private string Warning() => rules.Anonymous switch
    {
        AnonymousAccess.LocalAdministrator =>
            $"{Environment.NewLine}  !! Development, and no authority is set: anyone who reaches this address is administrator,"
            + $"{Environment.NewLine}  !! may read everything and change everything. Not for other people's data.{Environment.NewLine}",
        AnonymousAccess.Public =>
            $"{Environment.NewLine}  !! {AuthenticationSettings.Section}:AllowAnonymous is on: anyone who reaches this address may read what is public.{Environment.NewLine}",
        _ => $"  Who asks is said by        {rules.Settings.Authority}{Environment.NewLine}",
    };
}
