using System.Globalization;
using Partnership.Graph.Imports;
using Partnership.Graph.Imports.Planning;
using Spectre.Console;

namespace Partnership.Graph.Api.Commands.Imports;

/// <summary>Shows how far imports are: bars on a terminal, a line per step elsewhere; then a table of what they did.</summary>
internal sealed class ImportConsole
{
    private const int MostShown = 10;

    private readonly IAnsiConsole _console;
    private readonly bool _terminal;

    private ImportConsole(IAnsiConsole console, bool terminal) => (_console, _terminal) = (console, terminal);

    /// <summary>Writes to a terminal if that is what <paramref name="output"/> is.</summary>
    public static ImportConsole For(TextWriter output)
    {
        var terminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = terminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        // A line in a file or a log has no width.
        if (!terminal) console.Profile.Width = 160;
        return new(console, terminal);
    }

    /// <summary>Runs an import and shows how far it is.</summary>
    public async Task<ImportReport> WatchAsync(RegisterDefinition definition, Func<IProgress<ImportProgress>, Task<ImportReport>> run)
    {
        if (!_terminal)
            return await run(new Lines(_console, definition));
        return await _console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => run(new Bar(context, definition)));
    }

    /// <summary>The table of what was done, and what people should look at.</summary>
    public void Summarise(IReadOnlyList<ImportLine> lines, bool preview)
    {
        if (lines.Count == 0) return;
        var table = new Table().Border(_terminal ? TableBorder.Rounded : TableBorder.Ascii);
        foreach (var (index, column) in new[] { "register", "of", "rows", preview ? "would be new" : "new", "changed", "closed", "as before", "left out", "rejected", "to look at", "seconds" }.Index())
            table.AddColumn(new TableColumn(column) { Alignment = index < 2 ? Justify.Left : Justify.Right });
        foreach (var line in lines)
            table.AddRow(Cells(line).Select(cell => new Text(cell)));
        _console.Write(table);
        foreach (var line in lines)
            Details(line);
    }

    private static string[] Cells(ImportLine line) => line.Report.Plan is not { } plan
        ? [line.Definition.Plural, Day(line), "", "", "", "", "all", "", "", "", Seconds(line)]
        :
        [
            line.Definition.Plural, Day(line), Count(plan.Rows), Count(plan.Count(PlannedChangeType.New)), Count(plan.Count(PlannedChangeType.Changed)),
            Count(plan.Count(PlannedChangeType.Closed)), Count(plan.Unchanged), Count(plan.LeftOut.Values.Sum()), Count(plan.Rejections.Count),
            Count(plan.Surprises.Count), Seconds(line),
        ];

    private void Details(ImportLine line)
    {
        if (line.Report.Plan is not { } plan) return;
        foreach (var (kind, count) in plan.LeftOut)
            _console.WriteLine($"{line.Definition.Plural}: left out {Count(count)} {kind}.");
        Some(plan.Surprises.Select(surprise => surprise.Message), $"{line.Definition.Plural}: look at this: ");
        Some(line.Report.Notices.Select(notice => notice.Message), $"{line.Definition.Plural}: this matters to work that is planned: ");
        if (line.RejectsFile is { } file)
            _console.WriteLine($"{line.Definition.Plural}: the {Count(plan.Rejections.Count)} rejected rows are in {file}.");
    }

    private void Some(IEnumerable<string> messages, string before)
    {
        var all = messages.ToList();
        foreach (var message in all.Take(MostShown))
            _console.WriteLine(before + message);
        if (all.Count > MostShown)
            _console.WriteLine($"{before}and {Count(all.Count - MostShown)} more of the kind.");
    }

    private static string Day(ImportLine line) => line.Report.SnapshotOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(ImportLine line) => line.Took.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);

    private static string StepName(ImportStep step) => step switch
    {
        ImportStep.Looking => "looking at the file",
        ImportStep.Reading => "reading and comparing",
        ImportStep.Writing => "writing",
        _ => "done",
    };

    /// <summary>A line when a step begins.</summary>
    private sealed class Lines(IAnsiConsole console, RegisterDefinition definition) : IProgress<ImportProgress>
    {
        private ImportStep? _last;

        public void Report(ImportProgress value)
        {
            if (_last == value.Step) return;
            _last = value.Step;
            console.WriteLine($"{definition.Plural}: {StepName(value.Step)}");
        }
    }

    /// <summary>A bar.</summary>
    private sealed class Bar(ProgressContext context, RegisterDefinition definition) : IProgress<ImportProgress>
    {
        private readonly ProgressTask _task = context.AddTask(Markup.Escape(definition.Plural));

        public void Report(ImportProgress value)
        {
            _task.Description = Markup.Escape($"{definition.Plural}: {StepName(value.Step)}{(value is { Total: null, Done: > 0 } ? $", row {Count(value.Done)}" : "")}");
            _task.IsIndeterminate = value.Total is null;
            if (value.Total is { } total)
                (_task.MaxValue, _task.Value) = (Math.Max(total, 1), total == 0 ? 1 : value.Done);
        }
    }
}
