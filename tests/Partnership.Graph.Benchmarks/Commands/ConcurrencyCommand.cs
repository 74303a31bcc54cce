using System.CommandLine;
using System.Diagnostics;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Reliability;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>The <c>concurrency</c> command: many clients change the same things at once, and every change is accounted for.</summary>
internal static class ConcurrencyCommand
{
    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { Description = "How long the clients go on.", DefaultValueFactory = _ => 30 };
        seconds.Validators.Add(result =>
        {
            if (result.GetValue(seconds) is not (> 0 and <= 3_600))
                result.AddError("--seconds is above 0 and at most 3600.");
        });
        var clients = new Option<int>("--clients") { Description = "How many clients there are.", DefaultValueFactory = _ => 16 };
        clients.Validators.Add(result =>
        {
            if (result.GetValue(clients) is not (>= 1 and <= 64))
                result.AddError("--clients is from 1 to 64.");
        });
        var command = new Command("concurrency", "Clients that change the same and different aggregates over HTTP at once; exit code 1 if an update is lost or an answer is 500.") { seconds, clients };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(clients), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int clients, TimeSpan time, TextWriter output, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        // From the first mutation on: starting the program does not count.
        var began = new Lazy<long>(Stopwatch.GetTimestamp);
        var trial = new ConcurrencyTrial(new ApiStart(ApiProgram.Executable, []), folder.Path, clients, _ => Stopwatch.GetElapsedTime(began.Value) < time);
        var figures = await trial.RunAsync(cancellationToken);
        var took = figures.Milliseconds;
        await output.WriteLineAsync($"clients                       {figures.Clients} for {figures.Elapsed.TotalSeconds:F0} s");
        await output.WriteLineAsync($"mutations answered            {took.Count}, {took.Count / figures.Elapsed.TotalSeconds:F0} a second; p50 {took[took.Count / 2]:F1} ms, p99 {took[took.Count * 99 / 100]:F1} ms, longest {took[^1]:F0} ms");
        await output.WriteLineAsync($"told of a version conflict    {figures.Conflicts}");
        await output.WriteLineAsync($"sent twice with one key       {figures.Twice}");
        await output.WriteLineAsync($"another process held the lock {figures.Holds} times; told to come back {figures.Unavailable}");
        await output.WriteLineAsync($"lost, done twice, unsound     {figures.Problems.Count}");
        foreach (var problem in figures.Problems)
            await output.WriteLineAsync($"  {problem}");
        return figures.Problems.Count == 0 ? 0 : 1;
    }
}
