using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Partnership.Graph.Benchmarks.Load;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.National;
using Partnership.Graph.Benchmarks.National.Questions;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>The <c>national</c> command: what reading costs when the graph is as large as a country's, and at a hundredth of it.</summary>
internal static class NationalCommand
{
    private const double Hundredth = 0.01;
    private const string WarmUpSoon = "DOTNET_TC_CallCountingDelayMs";
    private const int Connections = 16;

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
        var only = new Option<string>("--only") { Description = "Only the questions whose name has this in it, and no load over HTTP.", DefaultValueFactory = _ => "" };
        only.Validators.Add(result =>
        {
            if (result.GetValue(only) is { } part && Chosen(part).Count == 0)
                result.AddError($"--only is part of a question's name; these are: {string.Join("; ", AllQuestions.List.Select(question => question.Name))}.");
        });
        var command = new Command("national", "What reading costs at national size, against SQL written by hand.") { scale, seconds, only };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (Environment.GetEnvironmentVariable(WarmUpSoon) is null)
                return await AgainAsync(parsed.GetValue(scale), parsed.GetValue(seconds), parsed.GetValue(only)!, cancellationToken);
            await RunAsync(
                parsed.GetValue(scale), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(only)!, parsed.InvocationConfiguration.Output, cancellationToken);
            return 0;
        });
        return command;
    }

    // The same in a process whose runtime gets to its optimised code at once: on a busy machine it is long in coming otherwise.
    private static async Task<int> AgainAsync(double scale, double seconds, string only, CancellationToken cancellationToken)
    {
        var self = Environment.ProcessPath!;
        string[] arguments = ["national", "--scale", scale.ToString(CultureInfo.InvariantCulture), "--seconds", seconds.ToString(CultureInfo.InvariantCulture), "--only", only];
        var start = new ProcessStartInfo(self, Path.GetFileNameWithoutExtension(self) == "dotnet" ? [Assembly.GetExecutingAssembly().Location, .. arguments] : arguments)
        {
            UseShellExecute = false,
        };
        start.Environment[WarmUpSoon] = "0";
        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task RunAsync(double scale, TimeSpan time, string only, TextWriter output, CancellationToken cancellationToken)
    {
        var file = await NationalStore.PrepareAsync(scale, output, cancellationToken);
        var small = await NationalStore.PrepareAsync(Hundredth, output, cancellationToken);
        var atSmall = (await MeasureAsync(small, Hundredth, time / 2, only, cancellationToken)).ToDictionary(each => each.Question);
        var measured = await MeasureAsync(file, scale, time, only, cancellationToken);

        var table = new Table("", "p50 ms", "p99 ms", "by hand p50", "by hand p99", "× by hand", "at 1/100 p50", "× 1/100", "bytes");
        foreach (var each in measured)
        {
            table.Add(
                each.Question.Name,
                Number(Statistics.At(each.Ours, 0.5)),
                Number(Statistics.At(each.Ours, 0.99)),
                each.Ratio is null ? "" : Number(Statistics.At(each.ByHand, 0.5)),
                each.Ratio is null ? "" : Number(Statistics.At(each.ByHand, 0.99)),
                each.Ratio is { } ratio ? Report.Fraction(ratio) : "",
                Number(Statistics.At(atSmall[each.Question].Ours, 0.5)),
                Report.Fraction(Statistics.At(each.Ours, 0.5) / Statistics.At(atSmall[each.Question].Ours, 0.5)),
                Report.Whole(each.ResponseBytes));
        }

        await output.WriteLineAsync($"scale {scale}; each question asked in turns of the product and by hand for {time.TotalSeconds} s; times in milliseconds");
        await output.WriteLineAsync();
        table.WriteTo(output);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"memory of this process: {Environment.WorkingSet >> 20} MiB, of which the managed heap {GC.GetTotalMemory(false) >> 20} MiB");
        if (only.Length == 0)
            await UnderLoadAsync(file, time, output, cancellationToken);
    }

    /// <summary>The built API over HTTP on many connections: what its process holds while it answers pages, and the three levels.</summary>
    private static async Task UnderLoadAsync(string file, TimeSpan time, TextWriter output, CancellationToken cancellationToken)
    {
        const string Page = """{"query":"{ schools(first: 25, where: { phase: { eq: SECONDARY }, status: { eq: OPEN } }) { nodes { urn name pupilCount } } }"}""";
        var nested = JsonSerializer.Serialize(new { query = Nested.TrustsToEvents.Document });
        await using var server = await ApiServer.StartAsync(file, seed: false, cancellationToken);
        var table = new Table($"over HTTP, {Connections} connections", "requests/s", "p50 ms", "p99 ms", "resident MiB");
        table.Add("after the first answer", "", "", "", Report.Whole(server.ResidentBytes >> 20));
        foreach (var (name, body) in new[] { ("a filtered page", Page), ("trusts, schools, programmes, next events", nested) })
        {
            var request = Encoding.UTF8.GetBytes(body);
            var answer = await LoadGenerator.AskOnceAsync(server.Port, request, cancellationToken);
            if (answer.AsSpan().IndexOf("\"errors\""u8) >= 0)
                throw new InvalidDataException($"'{name}' was answered with {Encoding.UTF8.GetString(answer)}");
            var load = new LoadGenerator(server.Port, request, answer.Length);
            await load.RunAsync(Connections, time, cancellationToken);
            var result = await load.RunAsync(Connections, time, cancellationToken);
            table.Add(name, Report.Whole(result.RequestsPerSecond), Number(result.LatencyMilliseconds(0.5)), Number(result.LatencyMilliseconds(0.99)), Report.Whole(server.ResidentBytes >> 20));
        }

        await output.WriteLineAsync();
        table.WriteTo(output);
    }

    private static async Task<IReadOnlyList<NationalMeasurement>> MeasureAsync(string file, double scale, TimeSpan time, string only, CancellationToken cancellationToken)
    {
        await using var contest = new NationalContest(file, ApiProgram.SchemaFolder, new NationalSize(scale));
        List<NationalMeasurement> measured = [];
        foreach (var question in Chosen(only))
            measured.Add(await NationalMeasurement.TakeAsync(contest, question, time, cancellationToken));

        return measured;
    }

    private static IReadOnlyList<NationalQuestion> Chosen(string only) =>
        [.. AllQuestions.List.Where(question => question.Name.Contains(only, StringComparison.OrdinalIgnoreCase))];

    private static string Number(double milliseconds) => milliseconds.ToString("F3", CultureInfo.InvariantCulture);
}
