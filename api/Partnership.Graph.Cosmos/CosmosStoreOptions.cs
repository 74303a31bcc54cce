using Azure.Core;

namespace Partnership.Graph.Cosmos;

/// <summary>Which account of Azure Cosmos DB keeps the graph; the section <c>Store:Cosmos</c> of the configuration.</summary>
public sealed class CosmosStoreOptions
{
    /// <summary>The account's address, such as <c>https://name.documents.azure.com:443/</c>. There is no default.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The database; default <c>partnership-graph</c>.</summary>
    public string Database { get; set; } = "partnership-graph";

    /// <summary>The container; default <c>documents</c>.</summary>
    public string Container { get; set; } = "documents";

    /// <summary>The account's key, for an emulator on this machine only; <c>null</c> for the managed identity, as everywhere else.</summary>
    public string? Key { get; set; }

    /// <summary>The client id of the user-assigned identity that reads and writes; default <c>AZURE_CLIENT_ID</c>. <c>null</c> for the system's identity, or whoever is signed in.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// How long a request waits, all in all, while the account turns it away for using too many request units, or cannot be reached; default
    /// 9 seconds, from 0. After it a commit answers that the store is busy, and a read that it is unavailable.
    /// </summary>
    public TimeSpan ThrottledWait { get; set; } = TimeSpan.FromSeconds(9);

    /// <summary>How long one request may take, the wait of a throttled one included; default 15 seconds, longer than <see cref="ThrottledWait"/>.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many commits of an import or a seed are under way at once; default 16, from 1.</summary>
    public int CommitsAtOnce { get; set; } = 16;

    /// <summary>The way to the service; <c>null</c> for the network. Tests lead it to an emulator.</summary>
    public Func<HttpClient>? HttpClientFactory { get; set; }

    /// <summary>Who asks; <c>null</c> for the identity of <see cref="ClientId"/>.</summary>
    public TokenCredential? Credential { get; set; }

    /// <summary>What is wrong, a sentence each with setting, rule and way out; none when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (Endpoint is null)
            yield return "Store:Cosmos:Endpoint is not set, and Store:Provider is Cosmos. Set it to the account's address, such as https://name.documents.azure.com:443/.";
        else if (!Endpoint.IsAbsoluteUri || (Endpoint.Scheme != Uri.UriSchemeHttps && !Endpoint.IsLoopback))
            yield return $"Store:Cosmos:Endpoint is '{Endpoint}'; it is an https address, or http on this machine for an emulator.";
        if (Key is not null && Endpoint is { IsAbsoluteUri: true, IsLoopback: false })
            yield return "Store:Cosmos:Key is for an emulator on this machine only. Leave it out, and give the identity the role 'Cosmos DB Built-in Data Contributor' on the account.";
        if (string.IsNullOrWhiteSpace(Database))
            yield return "Store:Cosmos:Database is empty; leave it out for partnership-graph.";
        if (string.IsNullOrWhiteSpace(Container))
            yield return "Store:Cosmos:Container is empty; leave it out for documents.";
        if (ThrottledWait < TimeSpan.Zero)
            yield return $"Store:Cosmos:ThrottledWait is {ThrottledWait}; it is 0 or longer, such as 00:00:09.";
        if (RequestTimeout <= ThrottledWait)
            yield return $"Store:Cosmos:RequestTimeout is {RequestTimeout}; it is longer than Store:Cosmos:ThrottledWait, which is {ThrottledWait}.";
        if (CommitsAtOnce < 1)
            yield return $"Store:Cosmos:CommitsAtOnce is {CommitsAtOnce}; it is 1 or more.";
    }
}
