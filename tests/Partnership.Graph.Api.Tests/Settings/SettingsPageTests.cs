using System.Reflection;
using System.Text.RegularExpressions;
using Partnership.Graph.Api.Settings;
using Partnership.Graph.Api.Tests.Architecture;

namespace Partnership.Graph.Api.Tests.Settings;

/// <summary>The page of the configuration is what the code reads.</summary>
public sealed partial class SettingsPageTests
{
    [Fact]
    public void The_page_is_what_the_classes_say() => Assert.True(
        SettingsPage.Write() == File.ReadAllText(RepositoryRoot.File("api", "docs", "configuration.md")),
        "api/docs/configuration.md is stale: dotnet run --project api/Partnership.Graph.Api -- configuration > api/docs/configuration.md");

    [Fact]
    public void Every_property_of_every_class_is_on_it_once()
    {
        var classes = SettingsCatalogue.All.Where(group => group.Class is not null).GroupBy(group => group.Class!);

        Assert.All(classes, ofClass =>
        {
            if (ofClass.Any(group => group.Properties is not null))
                Assert.Equal(ofClass.Key.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Order(), ofClass.SelectMany(group => group.Properties!).Order());
            else
                Assert.Single(ofClass);
        });
    }

    [Fact]
    public void Everything_the_programs_ask_their_configuration_for_by_name_is_on_it()
    {
        var page = SettingsPage.Write();
        var asked = Sources().SelectMany(file => Asked().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).Distinct().ToList();

        Assert.Contains("Seed:Enabled", asked);
        // ASP.NET Core reads ASPNETCORE_URLS into this name.
        Assert.All(asked.Except(["urls"]), name => Assert.Contains($"| `{name}", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_is_deployed_with_a_value_is_on_it()
    {
        var page = SettingsPage.Write();
        var set = Directory.EnumerateFiles(RepositoryRoot.File("infra"), "*.bicep", SearchOption.AllDirectories)
            .SelectMany(file => Deployed().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal)).Distinct().ToList();

        Assert.Contains("Mail:From", set);
        // What is left out is the functions host's own.
        Assert.All(set.Where(name => !name.StartsWith("AzureWebJobsStorage:", StringComparison.Ordinal)), name => Assert.Contains($"| `{name}", page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources() =>
        new[] { "api", "functions" }.SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.File(folder), "*.cs", SearchOption.AllDirectories));

    [GeneratedRegex("""[cC]onfiguration(\.GetSection\(|\.GetValue(<\w+>)?\(|\[)"(?<name>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^\s+(?<name>[A-Z]\w*__\w+):", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deployed();
}
