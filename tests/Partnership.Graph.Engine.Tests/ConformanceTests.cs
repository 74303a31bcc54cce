using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Graph.Engine.Tests;

/// <summary>The page that says which test class holds which section of the specification says nothing that is not so.</summary>
public sealed partial class ConformanceTests
{
    /// <summary>The last section of each chapter that a server has to do with.</summary>
    private static readonly string[] LastSections = ["2.14", "3.13", "4.2", "5.8", "6.4", "7.2"];

    private static readonly IReadOnlyList<Match> Sections = Section().Matches(File.ReadAllText(Page()));

    private static readonly HashSet<string> TestClasses =
    [
        .. typeof(ConformanceTests).Assembly.GetTypes()
            .Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute), inherit: true)))
            .SelectMany(type => new[] { type.Name, type.FullName!.Replace("Partnership.Graph.Engine.Tests.", "", StringComparison.Ordinal) }),
    ];

    [Fact]
    public void Every_section_is_held_by_a_test_class_that_exists() => Assert.All(Sections, section =>
    {
        var classes = TestClass().Matches(section.Groups["tests"].Value).Select(match => match.Groups["name"].Value).ToList();
        Assert.NotEmpty(classes);
        Assert.Empty(classes.Except(TestClasses));
    });

    [Fact]
    public void No_section_is_missing()
    {
        var numbers = Sections.Select(section => section.Groups["number"].Value).ToList();

        Assert.Equal(numbers.Distinct(), numbers);
        Assert.Empty(LastSections.Except(numbers));
        Assert.All(numbers, number => Assert.Contains(Before(number), numbers.Prepend("")));
    }

    [Fact]
    public void Every_validation_rule_is_on_the_page()
    {
        var rules = TestClasses.Where(name => name.StartsWith("Validation.Rules.", StringComparison.Ordinal)).Select(name => name["Validation.Rules.".Length..]);
        var page = File.ReadAllText(Page());

        Assert.Empty(rules.Where(rule => !Regex.IsMatch(page, $@"`(Validation\.Rules\.)?{rule}`", RegexOptions.NonBacktracking)).ToList());
    }

    // What has to stand before a section: the one with the number before it, else the one it is part of.
    private static string Before(string number)
    {
        var (outer, last) = (number[..number.LastIndexOf('.')], int.Parse(number[(number.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture));
        return last > 1 ? $"{outer}.{last - 1}" : outer.Contains('.', StringComparison.Ordinal) ? outer : "";
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Partnership.Graph.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside a checkout: no Partnership.Graph.sln above " + AppContext.BaseDirectory);
        return Path.Combine(folder.FullName, "api", "docs", "conformance.md");
    }

    [GeneratedRegex(@"^\| (?<number>[0-9]+(\.[0-9]+)+) [^|]+ \|(?<tests>[^|]*)\|", RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex("`(?<name>[A-Za-z.]+Tests)`", RegexOptions.NonBacktracking)]
    private static partial Regex TestClass();
}
