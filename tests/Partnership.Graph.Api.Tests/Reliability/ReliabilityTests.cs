using Partnership.Graph.Benchmarks.Reliability;

namespace Partnership.Graph.Api.Tests.Reliability;

/// <summary>The trial of the benchmarks' command <c>durability</c>, in short.</summary>
public sealed class ReliabilityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reliability-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_process_was_killed_under_writes()
    {
        var program = new ApiStart("dotnet", [Path.Combine(AppContext.BaseDirectory, "Partnership.Graph.Api.dll")]);

        var figures = await new DurabilityTrial(program, _folder.FullName, kills: 1, seed: 20260806).RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(figures.Problems);
        Assert.InRange(figures.Acknowledged, 1, int.MaxValue);
    }
}
