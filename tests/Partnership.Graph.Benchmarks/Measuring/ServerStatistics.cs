using System.Runtime;
using System.Text.Json.Serialization;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>What a server says about itself at <c>/statistics</c>.</summary>
/// <param name="ProcessorMicroseconds">Processor time used since its start, user and kernel together.</param>
/// <param name="AllocatedBytes">Bytes allocated on its heap since its start; <c>null</c> where the runtime does not count them.</param>
/// <param name="ResidentBytes">Memory it occupies now.</param>
/// <param name="CompiledMethods">
/// How often a method was compiled since its start, each time it was compiled again included; <c>null</c> where the
/// runtime does not say.
/// </param>
internal sealed record ServerStatistics(double ProcessorMicroseconds, long? AllocatedBytes, long ResidentBytes, long? CompiledMethods)
{
    public static ServerStatistics OfThisProcess() =>
        new(Environment.CpuUsage.TotalTime.TotalMicroseconds, GC.GetTotalAllocatedBytes(), Environment.WorkingSet, JitInfo.GetCompiledMethodCount());
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ServerStatistics))]
internal sealed partial class StatisticsJson : JsonSerializerContext;
