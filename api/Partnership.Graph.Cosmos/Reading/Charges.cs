using System.Diagnostics.Metrics;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>What requests are charged, as a histogram of request units for OpenTelemetry: the meter <c>Partnership.Graph.Cosmos</c>.</summary>
internal static class Charges
{
    /// <summary>The name of the meter.</summary>
    internal const string MeterName = "Partnership.Graph.Cosmos";

    private static readonly Meter Meter = new(MeterName);

    // The name of OpenTelemetry's semantic conventions for Azure Cosmos DB.
    private static readonly Histogram<double> Units = Meter.CreateHistogram<double>(
        "azure.cosmosdb.client.operation.request_charge", "{request_unit}", "Request units of a request to the store.");

    /// <summary>Counts one request.</summary>
    /// <param name="operation">query, read, batch or feed.</param>
    /// <param name="units">The request units the service said.</param>
    internal static void Add(string operation, double units) => Units.Record(units, new KeyValuePair<string, object?>("db.operation.name", operation));
}
