using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Graph.Benchmarks.Data;

/// <summary>The data set as a peer that is no .NET program reads it.</summary>
internal static class PeerData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static byte[] Serialise(DataSet data) =>
        JsonSerializer.SerializeToUtf8Bytes(new { data.SchoolTrusts, data.Schools, data.Deep }, Options);
}
