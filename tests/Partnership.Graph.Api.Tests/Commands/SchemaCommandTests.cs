using System.CommandLine;
using Partnership.Graph.Api.Commands;

namespace Partnership.Graph.Api.Tests.Commands;

public sealed class SchemaCommandTests
{
    [Fact]
    public void What_a_coordinate_names_is_shown_with_its_place()
    {
        var (exitCode, output, _) = Run("schema", "find", "Query.node(id:)");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"^# query\.graphql:\d+:\d+\n", output.ReplaceLineEndings("\n"));
        Assert.Contains("id: ID!", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Query.nothing", "The contract has no Query.nothing.")]
    [InlineData("Scool.name", "The schema has no type Scool. Did you mean \"School\"")]
    [InlineData("School name", "\"School name\" names nothing a schema can have.")]
    public void What_cannot_be_found_is_an_error(string coordinate, string expected)
    {
        var (exitCode, _, error) = Run("schema", "find", coordinate);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CommandLine.Root().Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exitCode, output.ToString(), error.ToString());
    }
}
