using System.CommandLine;
using System.Globalization;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.National;
using Partnership.Graph.Benchmarks.National.Questions;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>The <c>national</c> command: what reading costs when the graph is as large as a country's, and at a hundredth of it.</summary>
internal static class NationalCommand
{
    private const double Hundredth = 0.01;

    public static Command Create()
    {
        var scale = new Option<double>("--scale") { Description = "Which part of a country, at most 1.", DefaultValueFactory = _ => 1 };
        scale.Validators.Add(result =>
        {
            if (result.GetValue(scale) is not (>= NationalSize.SmallestScale and <= 1))
                result.AddError($"--scale is from {NationalSize.SmallestScale} to 1.");
        });
        var seconds = new Option<double>("--seconds") { Description = "How long each question is asked.", DefaultValueFactory = _ => 4 };
        seconds.Validators.Add(result =>
        {
            if (result.GetValue(seconds) is not (> 0 and <= 60))
                result.AddError("--seconds is above 0 and at most 60.");
        });
        var command = new Command("national", "What reading costs at national size, against SQL written by hand.") { scale, seconds };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(scale), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(double scale, TimeSpan time, TextWriter output, CancellationToken cancellationToken)
    {
        var file = await NationalStore.PrepareAsync(scale, output, cancellationToken);
        var small = await NationalStore.PrepareAsync(Hundredth, output, cancellationToken);
        var atSmall = (await MeasureAsync(small, Hundredth, time / 2, cancellationToken)).ToDictionary(each => each.Question);
        var measured = await MeasureAsync(file, scale, time, cancellationToken);

        var table = new Table("", "p50 ms", "p99 ms", "by hand p50", "by hand p99", "× by hand", "at 1/100 p50", "× 1/100", "bytes");
        foreach (var each in measured)
        {
            table.Add(
                each.Question.Name,
                Number(NationalMeasurement.At(each.Ours, 0.5)),
                Number(NationalMeasurement.At(each.Ours, 0.99)),
                Number(NationalMeasurement.At(each.ByHand, 0.5)),
                Number(NationalMeasurement.At(each.ByHand, 0.99)),
                Report.Fraction(each.Ratio),
                Number(NationalMeasurement.At(atSmall[each.Question].Ours, 0.5)),
                Report.Fraction(NationalMeasurement.At(each.Ours, 0.5) / NationalMeasurement.At(atSmall[each.Question].Ours, 0.5)),
                Report.Whole(each.ResponseBytes));
        }

        await output.WriteLineAsync($"scale {scale}; each question asked in turns of the product and by hand for {time.TotalSeconds} s; times in milliseconds");
        await output.WriteLineAsync();
        table.WriteTo(output);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"memory of the process: {Environment.WorkingSet >> 20} MiB, of which the managed heap {GC.GetTotalMemory(false) >> 20} MiB");
    }

    private static async Task<IReadOnlyList<NationalMeasurement>> MeasureAsync(string file, double scale, TimeSpan time, CancellationToken cancellationToken)
    {
        await using var contest = new NationalContest(file, ApiProgram.SchemaFolder, new NationalSize(scale));
        List<NationalMeasurement> measured = [];
        foreach (var question in AllQuestions.List)
        {
            await NationalMeasurement.TakeAsync(contest, question, time / 4, cancellationToken);
            measured.Add(await NationalMeasurement.TakeAsync(contest, question, time, cancellationToken));
        }

        return measured;
    }

    private static string Number(double milliseconds) => milliseconds.ToString("F3", CultureInfo.InvariantCulture);
}
