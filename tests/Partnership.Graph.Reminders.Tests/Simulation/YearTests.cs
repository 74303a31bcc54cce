using System.Globalization;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>
/// A whole year with moves, cancellations, people away, outages, and two workers that die between any two steps. The size and the seed can be
/// given in the environment: <c>REMINDERS_YEAR_EVENTS=5000</c>, <c>REMINDERS_YEAR_SEED=1</c>.
/// </summary>
public sealed class YearTests(ITestOutputHelper output)
{
    private static readonly int Events = Setting("REMINDERS_YEAR_EVENTS", 60);
    private static readonly int Seed = Setting("REMINDERS_YEAR_SEED", 20260101);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everybody_is_told_exactly_what_the_rules_say(bool providerCanBeAsked)
    {
        output.WriteLine($"{Events} events, seed {Seed}");
        var items = YearScript.Random(new Random(Seed), Events);

        var wrong = await WrongAsync(items, providerCanBeAsked);
        if (wrong.Count > 0)
        {
            var small = await ShrinkAsync(items, providerCanBeAsked);
            Assert.Fail($"Seed {Seed}, {Events} events. {string.Join('\n', await WrongAsync(small, providerCanBeAsked))}\nThe smallest year found that fails:\n{string.Join('\n', small)}\n\nThe whole year:\n{string.Join('\n', wrong.Take(20))}");
        }
    }

    private async Task<IReadOnlyList<string>> WrongAsync(IReadOnlyList<YearItem> items, bool askable)
    {
        using var run = new YearRun(items, Seed, askable);
        run.Run();
        output.WriteLine($"{run.World.Post.Taken.Count} mails, {run.Troubles} workers stopped");
        // Where the provider cannot be asked a mail may come twice, under one Message-ID; it is one mail.
        var twice = run.World.Post.Taken.GroupBy(posted => posted.Reference).Where(same => same.Count() > 1).ToList();
        var taken = run.World.Post.Taken.DistinctBy(posted => posted.Reference).ToList();
        List<string> wrong = [.. new YearOracle(items, run.CleanTicks, run.UneasyDays).Check(taken)];
        if (askable)
            wrong.AddRange(twice.Select(same => $"sent twice: {same.Key}"));
        wrong.AddRange(run.World.Failures.Select(failure => $"failed: {failure}"));

        var reminders = await run.World.AllAsync<Reminder>();
        wrong.AddRange(reminders.Where(reminder => reminder.State == ReminderState.Claimed || (reminder.State == ReminderState.Planned && reminder.NextAt < YearScript.Ends.AddDays(-1)))
            .Select(reminder => $"left over: {reminder.EventId} {reminder.Slot} {reminder.PersonId} {reminder.State}"));
        wrong.AddRange(reminders.Where(reminder => reminder.State is ReminderState.Skipped or ReminderState.Superseded or ReminderState.Dead && reminder.Reason is null)
            .Select(reminder => $"without a reason: {reminder.EventId} {reminder.Slot} {reminder.PersonId} {reminder.State}"));
        var audited = (await run.World.AllAsync<AuditEntry>()).SelectMany(entry => entry.Fields.Select(field => (entry.SubjectId, field.Name, field.After))).ToHashSet();
        wrong.AddRange(reminders.Where(reminder => !audited.Contains((reminder.EventId, NameOf(reminder), reminder.Reason is { } reason ? $"\"{reminder.State}({reason})\"" : $"\"{reminder.State}\"")))
            .Select(reminder => $"not in the audit: {reminder.EventId} {NameOf(reminder)} {reminder.State}"));
        return wrong;
    }

    // Leaves out halves, then smaller parts, for as long as something is still wrong.
    private async Task<List<YearItem>> ShrinkAsync(List<YearItem> items, bool askable)
    {
        var runs = 0;
        for (var size = (items.Count + 1) / 2; size >= 1 && runs < 150; size = size == 1 ? 0 : (size + 1) / 2)
        {
            for (var from = 0; from < items.Count && runs < 150;)
            {
                List<YearItem> fewer = [.. items.Take(from), .. items.Skip(from + size)];
                runs++;
                if ((await WrongAsync(fewer, askable)).Count > 0)
                    items = fewer;
                else
                    from += size;
            }
        }

        return items;
    }

    private static string NameOf(Reminder reminder) =>
        $"reminders.{reminder.Slot}{(reminder.PersonId is { } person ? $".{person}" : reminder.Side is { } side ? $".{side}" : "")}";

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
