using System.Xml.Linq;

namespace Partnership.Graph.Api.Tests.Architecture;

/// <summary>References point one way: Api → Transport → Engine; Api and Functions → Reminders, Imports, stores → Domain.</summary>
public sealed class ReferenceDirectionTests
{
    private static readonly Dictionary<string, string[]> AllowedReferences = new()
    {
        ["Engine"] = [],
        ["Domain"] = [],
        ["Transport"] = ["Engine"],
        ["Sqlite"] = ["Domain"],
        ["Cosmos"] = ["Domain"],
        ["Reminders"] = ["Domain"],
        ["Imports"] = ["Domain"],
        ["Api"] = ["Transport", "Engine", "Domain", "Sqlite", "Cosmos", "Reminders", "Imports"],
        ["Functions"] = ["Domain", "Sqlite", "Cosmos", "Reminders", "Imports"],
    };

    public static TheoryData<string> Projects =>
    [
        .. new[] { "api", "functions" }
            .Select(folder => RepositoryRoot.File(folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_stands_below_it(string project)
    {
        var references = Included(project, "ProjectReference").Select(path => ShortName(path.Replace('\\', '/')));

        Assert.Empty(references.Except(AllowedReferences[ShortName(project)]));
    }

    [Theory]
    [InlineData("api/Partnership.Graph.Engine/Partnership.Graph.Engine.csproj")]
    [InlineData("api/Partnership.Graph.Domain/Partnership.Graph.Domain.csproj")]
    public void Engine_and_domain_need_nothing_but_the_framework(string project)
    {
        Assert.Empty(Included(project, "PackageReference"));
        Assert.Empty(Included(project, "FrameworkReference"));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(RepositoryRoot.File("Partnership.Graph.sln")).Replace('\\', '/');

        var missing = new[] { "api", "functions", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.File(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Where(file => !solution.Contains(file, StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Load(RepositoryRoot.File(project)).Descendants(item).Select(element => element.Attribute("Include")!.Value);

    private static string ShortName(string path) =>
        Path.GetFileNameWithoutExtension(path).Replace("Partnership.Graph.", "", StringComparison.Ordinal);
}
