using System.Text.Json.Serialization;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>What a server says about itself at <c>/statistics</c>.</summary>
/// <param name="ProcessorMicroseconds">Processor time used since its start, user and kernel together.</param>
/// <param name="AllocatedBytes">Bytes allocated on its heap since its start; <c>null</c> where the runtime does not count them.</param>
/// <param name="ResidentBytes">Memory it occupies now.</param>
internal sealed record ServerStatistics(double ProcessorMicroseconds, long? AllocatedBytes, long ResidentBytes)
{
    public static ServerStatistics OfThisProcess() =>
        new(Environment.CpuUsage.TotalTime.TotalMicroseconds, GC.GetTotalAllocatedBytes(), Environment.WorkingSet);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ServerStatistics))]
internal sealed partial class StatisticsJson : JsonSerializerContext;
