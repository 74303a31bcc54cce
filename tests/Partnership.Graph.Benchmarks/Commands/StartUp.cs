using Partnership.Graph.Benchmarks.Measuring;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>How soon the API answers after its process was started, on all cores, and how much memory it then holds.</summary>
internal static class StartUp
{
    public static async Task RunAsync(Run run, CancellationToken cancellationToken)
    {
        var fresh = new List<Start>();
        var existing = new List<Start>();
        for (var round = 0; round < run.Options.Rounds; round++)
        {
            var store = run.Folder.File($"start-{round}.db");
            fresh.Add(await StartAsync(store, cancellationToken));
            existing.Add(await StartAsync(store, cancellationToken));
        }

        var table = new Table("", "first answer ms", "fastest ms", "CPU ms", "resident MiB");
        Add("fresh store: made and filled with the case study", fresh);
        Add("existing store", existing);
        await run.Output.WriteLineAsync("the API on all cores, from the start of its process to its first answer");
        await run.Output.WriteLineAsync();
        table.WriteTo(run.Output);

        void Add(string title, IReadOnlyList<Start> starts) => table.Add(
            title,
            Report.Whole(Statistics.Median(starts.Select(start => start.FirstAnswer.TotalMilliseconds))),
            Report.Whole(starts.Min(start => start.FirstAnswer.TotalMilliseconds)),
            Report.Whole(Statistics.Median(starts.Select(start => start.Processor.TotalMilliseconds))),
            Report.Whole(Statistics.Median(starts.Select(start => (double)start.ResidentBytes / (1 << 20)))));
    }

    private static async Task<Start> StartAsync(string store, CancellationToken cancellationToken)
    {
        await using var server = await ApiServer.StartAsync(store, seed: true, cancellationToken);
        return new Start(server.FirstAnswer, server.Processor, server.ResidentBytes);
    }

    private sealed record Start(TimeSpan FirstAnswer, TimeSpan Processor, long ResidentBytes);
}
