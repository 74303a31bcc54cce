using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Graph.Benchmarks.Data;

/// <summary>The trusts as a peer that is no .NET program reads it.</summary>
internal static class PeerData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static byte[] Serialise(DataSet data) =>
        JsonSerializer.SerializeToUtf8Bytes(data.SchoolTrusts, Options);
}
