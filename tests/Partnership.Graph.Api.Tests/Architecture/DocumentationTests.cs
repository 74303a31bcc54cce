using System.Reflection;
using System.Text.RegularExpressions;
using Partnership.Graph.Engine;

namespace Partnership.Graph.Api.Tests.Architecture;

public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages =>
    [
        "README.md",
        .. new[] { "api", "functions", "infra", "schema", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.File(folder), "*.md", SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(RepositoryRoot.File(page))!;

        var broken = Link().Matches(File.ReadAllText(RepositoryRoot.File(page)))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0])));
        Assert.Empty(broken);
    }

    [Fact]
    public void The_analysts_table_names_operations_that_exist()
    {
        var rows = TableRow().Matches(File.ReadAllText(RepositoryRoot.File("api", "docs", "analysts.md")));

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(File.Exists(RepositoryRoot.File("schema", "operations", $"{row.Groups["operation"].Value}.graphql")), row.Value));
    }

    [Fact]
    public void Every_error_code_is_explained_to_front_ends()
    {
        var page = File.ReadAllText(RepositoryRoot.File("api", "docs", "front-ends.md"));

        var codes = typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.DoesNotContain(codes, code => !page.Contains($"`{code}`", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\|[^|]+\| `(?<operation>[a-z-]+)`.* \|$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex TableRow();
}
