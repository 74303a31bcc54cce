using System.CommandLine;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Reminding;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>The <c>reminders</c> command: planning a country's events, and sending what is due of them.</summary>
internal static class RemindersCommand
{
    private const double AimAgain = 0.1;

    public static Command Create()
    {
        var events = new Option<int>("--events") { Description = "How many events there are, in hundreds.", DefaultValueFactory = _ => 500_000 };
        var mails = new Option<int>("--mails") { Description = "How many mails are due at once; at most a fifth of the events.", DefaultValueFactory = _ => 100_000 };
        var connections = new Option<int>("--connections") { Description = "How many connections to the mail server are open at most.", DefaultValueFactory = _ => 16 };
        var command = new Command("reminders", "Planning events, planning them again, and sending due reminders by SMTP into a sink; exit code 1 if anybody is told twice or not at all.") { events, mails, connections };
        events.Validators.Add(result =>
        {
            if (result.GetValue(events) is not (>= 1_000 and <= 500_000) || result.GetValue(events) % 100 != 0)
                result.AddError("--events is from 1000 to 500000, in hundreds.");
        });
        mails.Validators.Add(result =>
        {
            if (result.GetValue(mails) is not (>= 2 and <= 100_000) || result.GetValue(mails) % 2 != 0)
                result.AddError("--mails is an even number from 2 to 100000.");
        });
        connections.Validators.Add(result =>
        {
            if (result.GetValue(connections) is not (>= 1 and <= 50))
                result.AddError("--connections is from 1 to 50.");
        });
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(events), parsed.GetValue(mails), parsed.GetValue(connections), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int events, int mails, int connections, TextWriter output, CancellationToken cancellationToken)
    {
        if (mails > events / 5)
        {
            await output.WriteLineAsync($"--mails is at most a fifth of the events: of {events:N0}, {events / 5:N0}.");
            return 1;
        }

        using var folder = new TemporaryFolder();
        await using var trial = new ReminderTrial(folder.File("graph.db"), connections);
        var documents = await trial.FillAsync(new ComingEvents(events, mails / 2), cancellationToken);
        await output.WriteLineAsync($"{Environment.ProcessorCount} cores; {events:N0} events to come among {documents:N0} documents; {mails:N0} mails due at once, each of one reminder; {connections} connections");

        var first = await trial.PlanAsync(cancellationToken);
        var again = await trial.PlanAsync(cancellationToken);
        var still = await trial.PlanAsync(cancellationToken);
        trial.ChangeCalendar();
        var all = await trial.PlanAsync(cancellationToken);
        var sent = await trial.SendAsync(cancellationToken);

        var table = new Table("", "seconds", "CPU s", "a second", "peak MiB", "of the first");
        Add("plan every event", first.Spent, events / first.Spent.Took.TotalSeconds, first.Spent);
        Add("plan again, nothing changed", again.Spent, null, first.Spent);
        Add("and again", still.Spent, null, first.Spent);
        Add("look at every event again, another bank holiday is known", all.Spent, events / all.Spent.Took.TotalSeconds, first.Spent);
        Add("claim, write, send and record the mails", sent.Spent, sent.Sent / sent.Spent.Took.TotalSeconds, null);
        table.WriteTo(output);

        var latencies = trial.Latencies;
        var twice = trial.MailsOfRecipients.Count(count => count > 1);
        var missed = mails - trial.MailsOfRecipients.Count;
        await output.WriteLineAsync();
        await output.WriteLineAsync($"from the letter to the server's answer: p50 {Statistics.At(latencies, 0.5):F1} ms, p99 {Statistics.At(latencies, 0.99):F1} ms; {trial.BytesSent / Math.Max(1, sent.Sent):N0} bytes a mail");
        await output.WriteLineAsync($"planned {first.Written:N0}, then {again.Written:N0}, {still.Written:N0} and {all.Written:N0}; told twice {twice:N0}, not told {missed:N0}, failures {trial.Failures.Count:N0}");
        await output.WriteLineAsync($"planning again in under a tenth: {(again.Spent.Took < first.Spent.Took * AimAgain ? "yes" : "no")}");
        foreach (var failure in trial.Failures.Take(5))
            await output.WriteLineAsync($"  {failure}");
        return twice + missed + trial.Failures.Count == 0 && first.Written == events && again.Written + still.Written + all.Written == 0 ? 0 : 1;

        void Add(string title, Spent spent, double? rate, Spent? whole) => table.Add(
            title, $"{spent.Took.TotalSeconds:F2}", $"{spent.Processor.TotalSeconds:F2}", rate is { } number ? Report.Whole(number) : "",
            Report.Whole((double)spent.PeakBytes / (1 << 20)), whole is not null ? $"{spent.Took / whole.Took:F3}" : "");
    }
}
