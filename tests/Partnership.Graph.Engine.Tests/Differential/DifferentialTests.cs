using System.Globalization;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Fuzz.Generation;
using Partnership.Graph.Fuzz.Mutation;

namespace Partnership.Graph.Engine.Tests.Differential;

/// <summary>
/// graphql-js and we say the same of thousands of generated requests: the same verdict, the same data, the same error
/// paths in the same order. Another run: <c>DIFFERENTIAL_SEED</c> and <c>DIFFERENTIAL_SCHEMAS</c>.
/// </summary>
public sealed class DifferentialTests
{
    private const int RequestsPerSchema = 25;
    internal static readonly int Seed = Setting("DIFFERENTIAL_SEED", 2025);
    private static readonly int Schemas = Setting("DIFFERENTIAL_SCHEMAS", 100);

    [Fact]
    public async Task Generated_requests_get_the_same_answers_as_from_graphql_js()
    {
        var ct = TestContext.Current.CancellationToken;
        var dice = new Dice(Seed);
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < Schemas; i++)
        {
            var seed = dice.NextSeed();
            foreach (var (verdict, count) in await CompareAsync(seed, ct))
                counts[verdict] = counts.GetValueOrDefault(verdict) + count;
        }

        var summary = string.Join(", ", counts.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Value} {each.Key}"));
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        Assert.True(counts.GetValueOrDefault("executed") >= Schemas * RequestsPerSchema / 2, $"Most requests are meant to be executed: {summary}");
    }

    private static async Task<Dictionary<string, int>> CompareAsync(int seed, CancellationToken ct)
    {
        var dice = new Dice(seed);
        var sdl = RandomSchema.Write(dice);
        var ours = new OurEngine(sdl);
        Assert.True(ours.Schema is not null, $"The generator wrote a schema that we refuse.\n{(await ours.AnswerAsync(new GeneratedRequest("", null, "{}"), ct))}\n{sdl}");
        var mutation = new TokenMutation(dice, [.. Tokens.Of(sdl).Where(Tokens.IsName).Distinct(), "Part1", "v1", "v2"]);
        var requests = Enumerable.Range(0, RequestsPerSchema).Select(index => Request(ours, dice, mutation, isMutated: index % 3 == 2)).ToList();

        var theirs = await ReferenceEngine.AnswerAsync(sdl, requests, ct);
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < requests.Count; i++)
        {
            var outcome = await ours.AnswerAsync(requests[i], ct);
            counts[outcome.Verdict] = counts.GetValueOrDefault(outcome.Verdict) + 1;
            if (!Deviations.Agree(requests[i], outcome, theirs[i]))
                Assert.Fail(await DescribeAsync(new Case(sdl, requests[i]), seed, ct));
        }

        return counts;
    }

    private static GeneratedRequest Request(OurEngine ours, Dice dice, TokenMutation mutation, bool isMutated)
    {
        var request = RandomRequest.Write(ours.Schema!, dice);
        return isMutated ? request with { Document = mutation.Mutate(request.Document, dice.Between(1, 2)) } : request;
    }

    private static async Task<string> DescribeAsync(Case different, int seed, CancellationToken ct)
    {
        OurEngine? engine = null;
        var shrinker = new CaseShrinker(async each =>
        {
            engine = engine?.Sdl == each.Sdl ? engine : new OurEngine(each.Sdl);
            var (ours, theirs) = await BothAsync(engine, each, ct);
            return ours.Verdict != "schema" && theirs.Verdict != "schema" && !Deviations.Agree(each.Request, ours, theirs);
        });
        var small = await shrinker.ShrinkAsync(different);
        var (we, they) = await BothAsync(new OurEngine(small.Sdl), small, ct);
        return $"""
            graphql-js and we differ (DIFFERENTIAL_SEED={Seed}, schema {seed}). Made smaller:

            {Pretty(small.Sdl)}

            {Pretty(small.Request.Document)}

            variables: {small.Request.Variables}, operation: {small.Request.OperationName ?? "the only one"}

            graphql-js
            {they}

            we
            {we}
            """;
    }

    private static async Task<(Outcome Ours, Outcome Theirs)> BothAsync(OurEngine engine, Case each, CancellationToken ct) =>
        (await engine.AnswerAsync(each.Request, ct), (await ReferenceEngine.AnswerAsync(each.Sdl, [each.Request], ct))[0]);

    private static string Pretty(string text) =>
        Parser.Parse(new Source(text), ParserOptions.SchemaFiles).Document is { } document ? Printer.Print(document) : text;

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
