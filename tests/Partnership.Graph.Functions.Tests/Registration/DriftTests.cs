using Partnership.Graph.Functions.Invocations;
using Partnership.Graph.Functions.Registration;

namespace Partnership.Graph.Functions.Tests.Registration;

public sealed class DriftTests
{
    private static readonly FunctionDefinition Tick = FunctionDefinition.Timer<Minute>("jobs");
    private static readonly FunctionFile TickFile = new("Minute", [Timer("0 * * * * *"), Output("jobs")]);

    [Fact]
    public void Code_and_files_that_say_the_same_are_fine() => Assert.Empty(Drift.Find([Tick], [TickFile]));

    [Fact]
    public void A_class_without_a_file_is_found() => Assert.Contains("has a class and no Minute/function.json", Single([Tick], []), StringComparison.Ordinal);

    [Fact]
    public void A_file_without_a_class_is_found() => Assert.Contains("has no class Minute", Single([], [TickFile]), StringComparison.Ordinal);

    [Fact]
    public void Another_trigger_is_found()
    {
        var file = TickFile with { Bindings = [new("queueTrigger", "timer", false, null, "jobs", null, [], false), Output("jobs")] };

        Assert.Equal("Minute/function.json has a queueTrigger; the class wants a timerTrigger.", Single([Tick], [file]));
    }

    [Fact]
    public void Another_name_of_the_trigger_is_found() =>
        Assert.Contains("calls its trigger 'clock'; the class reads 'timer'", Single([Tick], [TickFile with { Bindings = [Timer("0 * * * * *") with { Name = "clock" }, Output("jobs")] }]), StringComparison.Ordinal);

    [Fact]
    public void An_output_the_host_would_drop_is_found() =>
        Assert.Contains("the host would drop", Single([Tick], [TickFile with { Bindings = [Timer("0 * * * * *")] }]), StringComparison.Ordinal);

    [Fact]
    public void An_output_nobody_answers_is_found() =>
        Assert.Contains("never answers", Single([Tick], [TickFile with { Bindings = [.. TickFile.Bindings, Output("more")] }]), StringComparison.Ordinal);

    [Theory]
    [InlineData("0 60 * * * *", "is none")]
    [InlineData("*/5 * * * *", "is none")]
    [InlineData("every minute", "is none")]
    [InlineData(null, "is none")]
    [InlineData("*/30 * * * * *", "more often than once a minute")]
    public void A_wrong_schedule_is_found(string? schedule, string problem) =>
        Assert.Contains(problem, Single([Tick], [TickFile with { Bindings = [Timer(schedule), Output("jobs")] }]), StringComparison.Ordinal);

    private static string Single(IReadOnlyList<FunctionDefinition> code, IReadOnlyList<FunctionFile> files) => Assert.Single(Drift.Find(code, files));

    private static FunctionBinding Timer(string? schedule) => new("timerTrigger", "timer", false, schedule, null, null, [], true);

    private static FunctionBinding Output(string name) => new("queue", name, true, null, name, null, [], false);

    private sealed class Minute : ITimerFunction
    {
        public Task<InvocationResult> RunAsync(TimerTick tick, CancellationToken cancellationToken) => Task.FromResult(InvocationResult.Done);
    }
}
