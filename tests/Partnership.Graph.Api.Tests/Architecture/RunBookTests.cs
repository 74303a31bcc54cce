using System.Text.RegularExpressions;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.Validation;

namespace Partnership.Graph.Api.Tests.Architecture;

/// <summary>The run book is right when it is needed: what it asks is in the contract, and every alert leads to a part of it.</summary>
public sealed partial class RunBookTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.File("api", "docs", "run-book.md"));

    [Fact]
    public void Every_operation_in_it_fits_the_contract()
    {
        var schema = SchemaFiles.Build().Schema!;
        var operations = Operation().Matches(Page).Select(match => match.Groups["operation"].Value).ToList();

        Assert.NotEmpty(operations);
        Assert.All(operations, operation => Assert.Empty(DocumentValidator.Validate(schema, Parser.Parse(new Source(operation)).Document!)));
    }

    [Fact]
    public void Every_alert_has_a_part()
    {
        var alerts = File.ReadAllText(RepositoryRoot.File("infra", "modules", "alerts.bicep"));
        var questions = Title().Matches(alerts).Select(match => match.Groups["title"].Value).ToList();
        var figures = Figure().Matches(alerts).Select(match => match.Groups["name"].Value).ToList();

        Assert.Equal(4, questions.Count);
        Assert.Equal(2, figures.Count);
        Assert.All(questions.Concat(figures), alert => Assert.Contains($"*{alert}*", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_part_it_leads_to_is_there()
    {
        var parts = Heading().Matches(Page).Select(match => match.Groups["title"].Value.ToLowerInvariant().Replace(",", "", StringComparison.Ordinal).Replace(' ', '-')).ToHashSet();

        Assert.All(Within().Matches(Page), link => Assert.Contains(link.Groups["part"].Value, parts));
    }

    [GeneratedRegex("```graphql\n(?<operation>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Operation();

    [GeneratedRegex("title: '(?<title>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex("^  '(?<name>api-[a-z]+)': {", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();

    [GeneratedRegex("^##+ (?<title>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(#(?<part>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Within();
}
