using System.Diagnostics;
using System.Globalization;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>
/// A whole year with moves, cancellations, people away, rules that change, outages, and two workers that die between any two steps. The size
/// and the seed can be given in the environment: <c>REMINDERS_YEAR_EVENTS=5000</c>, <c>REMINDERS_YEAR_SEED=1</c>.
/// </summary>
public sealed class YearTests(ITestOutputHelper output)
{
    private static readonly int Events = Setting("REMINDERS_YEAR_EVENTS", 40);
    private static readonly int Seed = Setting("REMINDERS_YEAR_SEED", 20260101);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Everybody_is_told_exactly_what_the_rules_say(bool providerCanBeAsked)
    {
        var items = YearScript.Random(Seed, Events);
        var wrong = Wrong(items);
        if (wrong.Count > 0)
        {
            output.WriteLine($"{wrong.Count} in all, now to be made small:\n{string.Join('\n', wrong.Take(20))}");
            var small = YearShrinker.Shrink(items, wrong, Wrong);
            Assert.Fail($"Seed {Seed}, {Events} events. {string.Join('\n', Wrong(small))}\n\nThe smallest year found that fails:\n{string.Join('\n', small)}\n\nThe whole year, {wrong.Count} in all:\n{string.Join('\n', wrong.Take(20))}");
        }

        List<string> Wrong(IReadOnlyList<YearItem> year)
        {
            var watch = Stopwatch.StartNew();
            using var run = new YearRun(year, Seed, providerCanBeAsked);
            var record = run.Run();
            var ran = watch.Elapsed;
            var oracle = new YearOracle(new YearBook(year, record)).Check();
            output.WriteLine($"{year.OfType<PlannedEvent>().Count()} events, seed {Seed}: {record.HandedOver.Count} mails in {record.CleanTicks.Count} ticks, {record.Stopped} workers stopped; {oracle.Exact} tellings exact to the minute, {oracle.Lenient} where something was wrong; {record.AskedMeanwhile.Count + record.AskedAtTheEnd.Count} times asked why; {ran.TotalSeconds:0.0} s, {(watch.Elapsed - ran).TotalSeconds:0.0} s to check");
            if (providerCanBeAsked)
                oracle.Wrong.AddRange(record.HandedOver.GroupBy(one => one.Mail.Reference).Where(same => same.Count(one => !one.IsRefused) > 1).Select(same => $"sent twice: {same.Key}"));
            return oracle.Wrong;
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
