using System.Diagnostics;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Imports;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Benchmarks.Imports;

/// <summary>
/// The importer and the hand-written insert by turns, in this process, each into an empty store of its own, so that what else the
/// machine does meets both alike. One turn each is left out: the compiler's.
/// </summary>
internal sealed class InsertContest(IReadOnlyList<string> files, TemporaryFolder folder)
{
    /// <summary>Runs so many turns.</summary>
    public async Task<InsertResult> RunAsync(int rounds, CancellationToken cancellationToken)
    {
        List<Cost> ours = [], byHand = [];
        List<Dictionary<ImportStep, TimeSpan>> steps = [];
        for (var round = 0; round <= rounds; round++)
        {
            var (imported, inserted) = (folder.File($"imported-{round}.db"), folder.File($"inserted-{round}.db"));
            var (cost, took) = await ImportAsync(imported, cancellationToken);
            var hand = HandWrittenInsert.Run(files, imported, inserted);
            Remove(imported);
            Remove(inserted);
            if (round == 0)
                continue;
            ours.Add(cost);
            byHand.Add(hand);
            steps.Add(took);
        }

        return new(ours, byHand, Enum.GetValues<ImportStep>().ToDictionary(step => step, step => TimeSpan.FromSeconds(Statistics.Median(steps.Select(took => took.GetValueOrDefault(step).TotalSeconds)))));
    }

    private async Task<(Cost Cost, Dictionary<ImportStep, TimeSpan> Steps)> ImportAsync(string path, CancellationToken cancellationToken)
    {
        using var store = SqliteStore.Open(new() { Path = path });
        var watch = new StepWatch();
        var (began, processor) = (Stopwatch.GetTimestamp(), HandWrittenInsert.Processor());
        foreach (var definition in RegisterDefinition.All)
        {
            if (files.FirstOrDefault(file => definition.Files.Match(Path.GetFileName(file))) is { } file)
                await new RegisterImporter(store, TimeProvider.System).RunAsync(new() { Register = definition.Register, Content = FileContent.At(file, definition.Files) }, watch, cancellationToken);
        }

        return (new(Stopwatch.GetElapsedTime(began), HandWrittenInsert.Processor() - processor), watch.Took);
    }

    private static void Remove(string path)
    {
        foreach (var file in (string[])[path, $"{path}-wal", $"{path}-shm"])
            File.Delete(file);
    }

    /// <summary>How long each step takes, from its first word to the next step's.</summary>
    private sealed class StepWatch : IProgress<ImportProgress>
    {
        private (ImportStep Step, long Since)? _present;

        public Dictionary<ImportStep, TimeSpan> Took { get; } = [];

        public void Report(ImportProgress value)
        {
            var now = Stopwatch.GetTimestamp();
            if (_present is { } present)
                Took[present.Step] = Took.GetValueOrDefault(present.Step) + Stopwatch.GetElapsedTime(present.Since, now);
            _present = value.Step == ImportStep.Done ? null : (value.Step, now);
        }
    }
}

/// <summary>What the turns cost.</summary>
/// <param name="Imported">The importer's turns.</param>
/// <param name="ByHand">The hand-written insert's, in the same order.</param>
/// <param name="Steps">The median of each step of the importer.</param>
internal sealed record InsertResult(IReadOnlyList<Cost> Imported, IReadOnlyList<Cost> ByHand, IReadOnlyDictionary<ImportStep, TimeSpan> Steps)
{
    /// <summary>The median of the ratios of turns that followed each other.</summary>
    public double Ratio => Statistics.Median(Imported.Zip(ByHand, (ours, hand) => ours.Took / hand.Took));

    /// <summary>The same of processor time, which says little of what else the machine did.</summary>
    public double ProcessorRatio => Statistics.Median(Imported.Zip(ByHand, (ours, hand) => ours.Processor / hand.Processor));

    /// <summary>The median cost of some turns.</summary>
    public static Cost MedianOf(IReadOnlyList<Cost> turns) => new(
        TimeSpan.FromSeconds(Statistics.Median(turns.Select(turn => turn.Took.TotalSeconds))), TimeSpan.FromSeconds(Statistics.Median(turns.Select(turn => turn.Processor.TotalSeconds))));
}
