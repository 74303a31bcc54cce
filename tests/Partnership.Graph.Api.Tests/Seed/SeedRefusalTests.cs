using Partnership.Graph.Api.Seed;

namespace Partnership.Graph.Api.Tests.Seed;

/// <summary>A broken file is refused with its name, the place and the rule.</summary>
public sealed class SeedRefusalTests
{
    [Theory]
    [InlineData("programmes.json", "\"aims\"", "\"goals\"", "line 10, $[0].goals", "could not be mapped")]
    [InlineData("programmes.json", "\"area\": \"PREVENTION\"", "\"area\": \"PREVENTING\"", "line 8, $[0].area", "is to be one of PREVENTION, COMMUNITY_HEALTH_SERVICES, WORKFORCE_DEVELOPMENT, not 'PREVENTING'.")]
    [InlineData("programmes.json", "\"key\": \"asthma-friendly-schools\"", "\"key\": \"asthma\"", "line 3, $[0].key", "'asthma' is no key")]
    [InlineData("programmes.json", "\"source\": \"CASE_STUDY\"", "\"source\": \"GIAS\"", "$[0] 'asthma-friendly-schools'", "is to say in source whether")]
    [InlineData("programmes.json", "\"asOf\": \"2024-05-16\",", "", "$[0] 'asthma-friendly-schools'", "says in asOf on which date")]
    [InlineData("programmes.json", "\"stage\": \"PILOT\"", "\"stage\": \"STOPPED\"", "$[0] 'asthma-friendly-schools'", "exactly when its stage is STOPPED")]
    [InlineData("programmes.json", "\"stage\": \"PILOT\"", "\"stage\": \"PILOT\", \"startedOn\": \"-3 working days\"", "$[0] 'asthma-friendly-schools'", "cannot be in a fact from the case study")]
    [InlineData("programmes.json", "\"partnership\": \"sandwell-and-west-birmingham\"", "\"partnership\": \"no-such\"", "$[0] 'asthma-friendly-schools'", "refers to Partnership:no-such, which is not in the seed")]
    [InlineData("programmes.json", "\"School:149751\"", "\"NhsTrust:RXK\"", "$[0] 'asthma-friendly-schools'", "refers to NhsTrust:RXK where a School is needed")]
    [InlineData("programmes.json", "\"health-fair-and-i-can\"", "\"asthma-friendly-schools\"", "$[1] 'asthma-friendly-schools'", "is in the seed twice")]
    [InlineData("partnerships.json", "\"status\": \"ACTIVE\"", "\"status\": \"ENDED\"", "$[0] 'knowledge-sharing'", "exactly when it is ENDED")]
    [InlineData("people.json", "coordinator.windsor-academy-trust@example.org", "coordinator", "line 45, $[3].workEmail", "is not an e-mail address")]
    [InlineData("deliverables.json", "\"agreedByHealthOn\": \"-105 working days\",", "", "$[0] 'asthma-champions-trained'", "has the day each side agreed on")]
    [InlineData("events.json", "\"09:15\"", "\"9.15\"", "line 11, $[0].start", "is to be a time such as '13:30'")]
    [InlineData("events.json", "\"-45 working days\"", "\"+45 working days\"", "$[0] 'clinic-goldsmith-flu-first'", "COMPLETED is before the first start")]
    [InlineData("events.json", "\"start\"", "\"end\"", "line 12, $[0].end", "Duplicate property 'end'")]
    [InlineData("outcomes.json", "[", "{", "line 1, $", "could not be converted")]
    [InlineData("Registers/edubasealldata20240617.csv", "\"138591\"", "\"13859\"", "line 2, column 'URN'", "'13859' is no Urn")]
    [InlineData("Registers/edubasealldata20240617.csv", "\"URN\"", "\"Number\"", "line 1", "has no column 'URN'")]
    [InlineData("Registers/edubasealldata20240617.csv", "\"335\",", "", "line 2", "fields")]
    [InlineData("Registers/grouplinks_edubaseallacademiesandfree20260806.csv", "\"01/01/2024\"", "\"2024-01-01\"", "line 6, column 'Joined date'", "is no day written dd/MM/yyyy")]
    [InlineData("Registers/etr20260708.csv", "\"Y60\"", "\"Y99\"", "line 1, column 'Region'", "'Y99' is none of Y56")]
    [InlineData("Registers/bank-holidays20260807.json", "\"date\"", "\"day\"", "england-and-wales.events[0]", "is to have a date")]
    public void A_broken_file_is_refused(string file, string text, string replacement, string place, string rule)
    {
        var files = CaseStudyGraph.With(file, content => ReplaceFirst(content, text, replacement));

        var refusal = Assert.Throws<SeedRefusedException>(() => SeedGraph.Read(files, CaseStudyGraph.FirstStart));

        Assert.Equal((file, place), (refusal.File, refusal.Place));
        Assert.Contains(rule, refusal.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_names_file_place_and_rule()
    {
        var files = CaseStudyGraph.With("events.json", content => ReplaceFirst(content, "\"09:15\"", "\"9.15\""));

        var refusal = Assert.Throws<SeedRefusedException>(() => SeedGraph.Read(files, CaseStudyGraph.FirstStart));

        Assert.Equal("Seed file events.json, line 11, $[0].start: is to be a time such as '13:30'.", refusal.Message);
    }

    [Fact]
    public void A_missing_file_is_refused()
    {
        var files = new SeedFiles(CaseStudyGraph.Files.Names.Where(name => name != "events.json").ToDictionary(name => name, CaseStudyGraph.Files.Bytes));

        var refusal = Assert.Throws<SeedRefusedException>(() => SeedGraph.Read(files, CaseStudyGraph.FirstStart));

        Assert.Equal("Seed file events.json, the whole file: is missing.", refusal.Message);
    }

    private static string ReplaceFirst(string content, string text, string replacement)
    {
        var at = content.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The file does not contain {text}.");
        return string.Concat(content.AsSpan(0, at), replacement, content.AsSpan(at + text.Length));
    }
}
