using System.Net;
using Azure.Identity;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Opening;

/// <summary>What the Cosmos store says when it cannot use an account.</summary>
internal static class Refusals
{
    internal static StoreRefusal Settings(IEnumerable<string> problems) => new(
        StoreRefusalReason.NotAccessible, "The Cosmos DB account cannot be opened.", string.Join(' ', problems), "Correct the configuration and start again.");

    internal static StoreRefusal Shape(CosmosStoreOptions options, IReadOnlyList<string> differences) => new(
        StoreRefusalReason.OtherApplication,
        $"The container {Name(options)} cannot be used.",
        string.Join(' ', differences),
        "Deploy infra/main.bicep, which makes it as this version needs it, or name another container in Store:Cosmos:Container. It was left untouched.");

    /// <summary>The refusal for a failure of the service's; <c>null</c> for one that is our own mistake.</summary>
    internal static StoreRefusal? Of(Exception failure, CosmosStoreOptions options) => failure switch
    {
        StoreUnavailableException { InnerException: CosmosException answered } => Of(answered, options),
        CosmosException { StatusCode: HttpStatusCode.NotFound } => new(
            StoreRefusalReason.NotAccessible,
            $"The container {Name(options)} cannot be opened.",
            "There is no such database, or no such container in it.",
            "Deploy infra/main.bicep, which makes both: the program itself makes nothing in an account. Or correct Store:Cosmos:Database and Store:Cosmos:Container."),
        CosmosException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new(
            StoreRefusalReason.NotAccessible,
            $"The container {Name(options)} cannot be opened.",
            "The account does not let this identity read and write documents.",
            "Give it the role 'Cosmos DB Built-in Data Contributor' on the account, and see that the account's network lets this machine in."),
        AuthenticationFailedException credential => new(
            StoreRefusalReason.NotAccessible,
            $"The account {options.Endpoint} cannot be opened.",
            $"This program could not say who it is: {credential.Message}",
            "In Azure, assign the managed identity and set Store:Cosmos:ClientId where it is user-assigned; on a developer's machine, sign in with az login."),
        CosmosException { StatusCode: HttpStatusCode.ServiceUnavailable or HttpStatusCode.RequestTimeout or HttpStatusCode.Gone or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout }
            or HttpRequestException or StoreUnavailableException => new(
            StoreRefusalReason.NotAccessible,
            $"The account {options.Endpoint} cannot be reached.",
            (failure as HttpRequestException ?? failure.InnerException as HttpRequestException)?.Message ?? "The service did not answer in time.",
            "Check Store:Cosmos:Endpoint and the network, and start again."),
        CosmosException { StatusCode: HttpStatusCode.TooManyRequests } => new(
            StoreRefusalReason.Busy,
            $"The container {Name(options)} cannot be opened.",
            "The account turns requests away: its throughput is used up.",
            "Wait, or raise the account's maximum throughput, and start again."),
        _ => null,
    };

    private static string Name(CosmosStoreOptions options) => $"{options.Database}/{options.Container} of {options.Endpoint}";
}
