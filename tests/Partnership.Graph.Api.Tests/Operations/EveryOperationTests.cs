using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Api.Tests.Mutations;

namespace Partnership.Graph.Api.Tests.Operations;

/// <summary>
/// What each sample operation costs. The number of store queries follows from the operation's levels, not from how much
/// there is on them: it must not change when the seed grows.
/// </summary>
public sealed class EveryOperationTests(SeededGraph graph)
{
    public static TheoryData<string, string, int> Costs => new()
    {
        { "careers-encounters-of-a-school", """{ "urn": "149751" }""", 4 },
        { "coming-up", """{}""", 4 },
        { "coming-up-at-a-school", """{ "urn": "138591" }""", 8 },
        { "coverage-gaps", """{}""", 11 },
        { "deliverable-health", """{}""", 2 },
        { "deliverables-by-due-day", """{}""", 5 },
        { "effect-of-reminders", """{}""", 4 },
        { "find-by-name", """{ "text": "asthma" }""", 4 },
        { "find-schools", """{}""", 5 },
        { "focus-of-partnerships", """{}""", 2 },
        { "gatsby-coverage", """{}""", 4 },
        { "how-are-they-connected", """{}""", 12 },
        { "lineage-of-a-school", """{}""", 4 },
        { "history-of-a-node", """{ "id": "Event:clinic-goldsmith-flu" }""", 2 },
        { "mails-that-failed", """{}""", 2 },
        { "organisations-page", """{}""", 10 },
        { "partners-of-a-board", """{ "board": "QNC" }""", 7 },
        { "pilot-and-roll-out", """{ "programme": "Programme:primary-careers-pilot" }""", 4 },
        { "pilot-beside-roll-out", """{}""", 5 },
        { "reach-by-area-and-term", """{}""", 2 },
        { "reach-of-events", """{}""", 4 },
        { "reminders-of-an-event", """{}""", 12 },
        { "school-in-time", """{ "urn": "142278", "then": "2020-01-01" }""", 5 },
        { "schools-of-a-trust", """{ "trust": "5361" }""", 3 },
        { "what-is-stated", """{}""", 2 },
        { "what-needs-attention", """{}""", 21 },
        { "what-registers-say", """{}""", 2 },
        { "who-to-ask", """{}""", 8 },
        { "why-reminded", """{}""", 13 },
        { "who-works-with-whom", """{ "trust": "5361" }""", 12 },
    };

    [Theory]
    [MemberData(nameof(Costs))]
    public async Task Store_queries_go_by_level_not_by_row(string operation, string variables, int storeQueries)
    {
        var (response, sent) = await graph.RunAsync(SchemaFiles.Operation(operation), variables);

        Assert.DoesNotContain("\"errors\"", response, StringComparison.Ordinal);
        Assert.Equal(storeQueries, sent);
    }

    [Fact]
    public void No_sample_operation_goes_without_a_test() =>
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(SchemaFiles.Folder, "operations")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            Costs.Select(row => row.Data.Item1).Concat(SampleMutationTests.Names).Order(StringComparer.Ordinal));
}
