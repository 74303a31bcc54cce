using System.Text.RegularExpressions;

namespace Partnership.Graph.Api.Tests.Architecture;

/// <summary>The page that says what is done against which risk names tests that exist.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string[] Headings = ["risk", "item", "---"];

    private static readonly IReadOnlyList<Match> Rows =
        [.. Row().Matches(File.ReadAllText(RepositoryRoot.File("api", "docs", "security.md"))).Where(row => !Headings.Contains(row.Groups["item"].Value))];

    private static readonly HashSet<string> Tests =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.File("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)).Select(test => $"{Path.GetFileNameWithoutExtension(file)}.{test.Groups["name"].Value}")),
    ];

    [Fact]
    public void Every_row_names_tests_and_each_of_them_exists() => Assert.All(Rows, row =>
    {
        var named = Named().Matches(row.Groups["tests"].Value).Select(test => test.Groups["name"].Value).ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Tests));
    });

    [Fact]
    public void Each_of_the_ten_has_a_row() =>
        Assert.All(Enumerable.Range(1, 10), number => Assert.Contains(Rows, row => row.Value.StartsWith($"| API{number}:2023 ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("injection")]
    [InlineData("Oversized input")]
    [InlineData("Batching and brute force by aliases")]
    [InlineData("Introspection")]
    [InlineData("Errors that tell too much")]
    [InlineData("Cross-site request forgery")]
    [InlineData("Cross-site web sockets")]
    [InlineData("a token that ends during a long connection")]
    public void What_is_asked_of_a_graph_has_a_row(string item) =>
        Assert.Contains(Rows, row => row.Groups["item"].Value.Contains(item, StringComparison.Ordinal));

    // A row of three columns; who may do what has four.
    [GeneratedRegex(@"^\| (?<item>[^|]+) \| [^|]+ \| (?<tests>[^|]*) \|$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[A-Za-z]+Tests[.][A-Za-z0-9_]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"\[(Fact|Theory)[^\n]*\]\s*\n(\s*\[[^\n]*\n|\s*//[^\n]*\n|\s*[^\n\[\]]*\]\s*\n)*?\s*public [^\n(]* (?<name>\w+)\(", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TestMethod();
}
