using System.Text.Json.Nodes;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>
/// Request units by the documented rules of thumb (https://learn.microsoft.com/azure/cosmos-db/request-units): an item of 1 KB is
/// read by its id for 1 and written for about 5. Good to compare ways of doing one thing; the service has the last word.
/// </summary>
internal static class Charge
{
    public static double Read(JsonObject item) => Kilobytes(item.ToJsonString().Length);

    public static double Write(JsonObject item) => 5 * Kilobytes(item.ToJsonString().Length);

    public static double Query(int results, int bytes) => 2.3 + (0.05 * results) + (0.5 * bytes / 1024);

    private static double Kilobytes(int bytes) => Math.Max(1, bytes / 1024.0);
}
