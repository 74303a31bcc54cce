using Azure.Core;
using Azure.Identity;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;

namespace Partnership.Graph.Cosmos.Opening;

/// <summary>Makes the client of an account.</summary>
internal static class Accounts
{
    internal static CosmosClient Open(CosmosStoreOptions options)
    {
        var settings = new CosmosClientOptions
        {
            ApplicationName = "partnership-graph",
            // One way in, through one port: what private endpoints, proxies and emulators let through.
            ConnectionMode = ConnectionMode.Gateway,
            MaxRetryAttemptsOnRateLimitedRequests = int.MaxValue,
            MaxRetryWaitTimeOnRateLimitedRequests = options.ThrottledWait,
            UseSystemTextJsonSerializerWithOptions = DocumentJson.Options,
            EnableContentResponseOnWrite = false,
            LimitToEndpoint = options.Key is not null,
        };
        if (options.HttpClientFactory is { } factory)
            settings.HttpClientFactory = factory;
        return options.Key is { } key
            ? new CosmosClient(options.Endpoint!.AbsoluteUri, key, settings)
            : new CosmosClient(options.Endpoint!.AbsoluteUri, options.Credential ?? Identity(options.ClientId), settings);
    }

    // In Azure one identity is asked, and not a row of them in turn; elsewhere whoever is signed in.
    private static TokenCredential Identity(string? clientId) => clientId is { Length: > 0 }
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
        : new DefaultAzureCredential();
}
