using Partnership.Graph.Fuzz.Fuzzing;

namespace Partnership.Graph.Engine.Tests.Fuzzing;

/// <summary>A short run of the fuzzer, the same each time; <c>just fuzz</c> runs a long one.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 3_000;

    [Fact]
    public async Task Whatever_is_sent_comes_back_as_a_response()
    {
        var run = new FuzzRun(seed: 2025, randomSchemas: 3);
        FuzzInput? hanging = null;
        using var watchdog = new Watchdog(TimeSpan.FromMinutes(2), late => hanging = late, runningFile: null);

        var find = await run.RunAsync(watchdog, figures => figures.Inputs < Inputs, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine($"{run.Figures}");
        Assert.True(find is null, $"{find?.What}\n{Convert.ToBase64String(find?.Input.Document ?? [])}");
        Assert.Null(hanging);
        Assert.All(Enum.GetValues<FuzzVerdict>(), verdict => Assert.True(run.Figures.Verdicts.ContainsKey(verdict), $"No input was {verdict}."));
    }
}
