using Microsoft.AspNetCore.Connections;
using Partnership.Graph.Api.Seed;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Hosting;
using Partnership.Graph.Transport;

namespace Partnership.Graph.Api.Hosting;

/// <summary>Tells what whoever started the process can put right from what is a bug.</summary>
internal static class StartupFailure
{
    /// <summary>The reason in sentences, without a stack trace; <c>null</c> for a bug, which is to be seen whole.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        StoreUnavailableException or CommitUncertainException => $"{exception.Message} Start again in a while.",
        StoreRefusedException or SchemaException or ConfigurationException or SeedRefusedException => exception.Message,
        IOException { InnerException: AddressInUseException } =>
            $"{exception.Message} Stop the process that listens there, or choose another address with --urls.",
        _ => null,
    };
}
