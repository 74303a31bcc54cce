using System.CommandLine;
using Partnership.Graph.Benchmarks.Functions;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Reliability;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>The <c>functions</c> command: cold starts of the published handler, its memory, and messages a second through queue and host.</summary>
internal static class FunctionsCommand
{
    public static Command Create()
    {
        var starts = Number("--starts", "How often the handler is started.", 10, 1, 1_000);
        var mails = Number("--mails", "How many mails go through the queue.", 2_000, 1, 100_000);
        var command = new Command("functions", "Cold start, memory and messages a second of the published functions app (dotnet publish -c Release functions/Partnership.Graph.Functions).") { starts, mails };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(starts), parsed.GetValue(mails), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int starts, int mails, TextWriter output, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var (store, post) = (folder.File("graph.db"), Directory.CreateDirectory(folder.File("mails")).FullName);
        await using (await ApiUnderTest.StartAsync(new ApiStart(ApiProgram.Executable, []), store, cancellationToken))
        {
            // Its start makes the store and loads the case study into it.
        }

        var cold = new List<ColdStart>();
        for (var round = 0; round < starts; round++)
            cold.Add(await ColdStart.MeasureAsync(PublishedFunctions.Folder, store, post, cancellationToken));
        await DueMails.WriteAsync(store, mails, cancellationToken);
        var queue = await QueueThroughput.MeasureAsync(PublishedFunctions.Folder, store, post, mails, cancellationToken);

        await output.WriteLineAsync($"cold start to the first answer  median {Report.Whole(Median(start => start.FirstAnswer.TotalMilliseconds))} ms, fastest {Report.Whole(cold.Min(start => start.FirstAnswer.TotalMilliseconds))} ms, of {starts}");
        await output.WriteLineAsync($"processor time of it            median {Report.Whole(Median(start => start.Processor.TotalMilliseconds))} ms");
        await output.WriteLineAsync($"resident memory                 {Report.Whole(Median(start => start.ResidentMiB))} MiB after it, {Report.Whole(queue.PeakMiB)} MiB at most under load");
        await output.WriteLineAsync($"through the queue               {Report.Whole(queue.Mails / queue.Elapsed.TotalSeconds)} messages a second, each a mail composed and put into a folder: {queue.Mails} in {Report.Fraction(queue.Elapsed.TotalSeconds)} s");
        await output.WriteLineAsync($"processor time of the handler   {Report.Fraction(queue.Processor.TotalMilliseconds / queue.Mails)} ms a message");
        return 0;

        double Median(Func<ColdStart, double> figure) => Statistics.Median(cold.Select(figure));
    }

    private static Option<int> Number(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = $"{description} {least} to {most}.", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is var value && (value < least || value > most))
                result.AddError($"{name} is from {least} to {most}.");
        });
        return option;
    }
}
