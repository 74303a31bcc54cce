using System.Text.RegularExpressions;

namespace Partnership.Graph.Engine.Tests;

/// <summary>The page that says which test class holds which section of the specification says nothing that is not so.</summary>
public sealed partial class ConformanceTests
{
    private static readonly string[] Rows = [.. File.ReadLines(Page()).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| section", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))];

    private static readonly HashSet<string> TestClasses =
    [
        .. typeof(ConformanceTests).Assembly.GetTypes()
            .Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute), inherit: true)))
            .SelectMany(type => new[] { type.Name, type.FullName!.Replace("Partnership.Graph.Engine.Tests.", "", StringComparison.Ordinal) }),
    ];

    [Fact]
    public void Every_section_is_held_by_a_test_class_that_exists()
    {
        Assert.True(Rows.Length > 70, $"The page has only {Rows.Length} sections.");
        Assert.All(Rows, row =>
        {
            var classes = TestClass().Matches(row).Select(match => match.Groups["name"].Value).ToList();
            Assert.NotEmpty(classes);
            Assert.Empty(classes.Except(TestClasses));
        });
    }

    [Fact]
    public void Every_validation_rule_is_on_the_page()
    {
        var rules = TestClasses.Where(name => name.StartsWith("Validation.Rules.", StringComparison.Ordinal)).Select(name => name["Validation.Rules.".Length..]);
        var page = File.ReadAllText(Page());

        Assert.Empty(rules.Where(rule => !Regex.IsMatch(page, $@"`(Validation\.Rules\.)?{rule}`", RegexOptions.NonBacktracking)).ToList());
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Partnership.Graph.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside a checkout: no Partnership.Graph.sln above " + AppContext.BaseDirectory);
        return Path.Combine(folder.FullName, "api", "docs", "conformance.md");
    }

    [GeneratedRegex("`(?<name>[A-Za-z.]+Tests)`", RegexOptions.NonBacktracking)]
    private static partial Regex TestClass();
}
