using Partnership.Graph.Domain.Analytics;

namespace Partnership.Graph.Domain.Tests.Analytics;

public sealed class SmallNumbersTests
{
    [Fact]
    public void Without_a_small_number_everything_is_published() => Assert.Equal("0 5 17 = 22", Published(0, 5, 17));

    [Fact]
    public void A_small_number_takes_the_smallest_other_group_with_it() => Assert.Equal("? 90 ? 60 = 193", Published(3, 90, 40, 60));

    [Fact]
    public void Small_numbers_alone_have_no_total() => Assert.Equal("? 0 ? = ?", Published(4, 0, 4));

    [Fact]
    public void A_total_that_would_pin_a_small_number_down_is_withheld()
    {
        Assert.Equal("? ? = ?", Published(1, 5));
        Assert.Equal("? ? 96 = ?", Published(4, 96, 96));
    }

    [Fact]
    public void Nothing_at_all_is_published_as_nothing() => Assert.Equal(" = 0", Published());

    /// <summary>
    /// Plays the one who knows the rule: of all answers that look the same, made by every combination of counts the
    /// published sums allow, at least two have to differ in each withheld small number.
    /// </summary>
    [Fact]
    public void No_small_number_can_be_told_from_the_rest_of_the_answer_even_by_one_who_knows_the_rule()
    {
        const int most = 14;
        for (var groups = 1; groups <= 4; groups++)
        {
            var seen = Combinations(groups, most).GroupBy(counts => Published([.. counts]));
            foreach (var sameAnswer in seen)
            {
                var samples = sameAnswer.ToList();
                for (var group = 0; group < groups; group++)
                {
                    // What looks the same may be larger by up to 3: there the bound of the search, not the answer, would tell.
                    var small = samples.Where(counts => counts.Max() <= most - 3).Select(counts => counts[group]).Where(count => count is >= 1 and <= 4).Distinct().ToList();
                    var all = samples.Select(counts => counts[group]).Distinct().Count();
                    Assert.True(small.Count == 0 || all > 1, $"{sameAnswer.Key} gives {small.FirstOrDefault()} away.");
                }
            }
        }
    }

    [Fact]
    public void What_is_published_is_true()
    {
        var random = new Random(11);
        for (var round = 0; round < 2_000; round++)
        {
            var counts = Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(3) == 0 ? random.Next(6) : (long)random.Next(400)).ToList();
            var published = SmallNumbers.Publish(counts);

            Assert.All(published.Groups.Zip(counts), pair => Assert.True(pair.First.Value is null || (pair.First.Value == pair.Second && pair.Second is 0 or > 4)));
            Assert.True(published.Total.Value is null || published.Total.Value == counts.Sum());
        }
    }

    private static IEnumerable<long[]> Combinations(int groups, int most)
    {
        if (groups == 0) return [[]];
        return Combinations(groups - 1, most).SelectMany(_ => Enumerable.Range(0, most + 1), (rest, count) => rest.Append(count).ToArray());
    }

    private static string Published(params long[] groups)
    {
        var published = SmallNumbers.Publish(groups);
        return $"{string.Join(' ', published.Groups.Select(Text))} = {Text(published.Total)}";

        static string Text(HeadCount count) => count.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";
    }
}
