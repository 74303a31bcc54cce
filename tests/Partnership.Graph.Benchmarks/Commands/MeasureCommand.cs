using System.CommandLine;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>A command that measures: the options that say how much, and one run.</summary>
internal static class MeasureCommand
{
    public static Command Create(string name, string description, params IReadOnlyList<Func<Run, CancellationToken, Task>> measures)
    {
        var options = new MeasureOptions();
        var command = new Command(name, description);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var run = await Run.BeginAsync(options.Read(parsed), parsed.InvocationConfiguration.Output, cancellationToken);
            foreach (var measure in measures)
            {
                await run.Output.WriteLineAsync();
                await measure(run, cancellationToken);
            }
        });
        return command;
    }
}
