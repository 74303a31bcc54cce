using Partnership.Graph.Api.Tests.Architecture;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports;
using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Api.Tests.Seed.Registers;

/// <summary>The seed's facts of registers are what the importers make of the extracts in the checkout, in the registers' own layout.</summary>
public sealed class SameImportersTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "api", "Partnership.Graph.Api", "Seed", "Data", "Registers");

    public static TheoryData<Register> Extracts => [.. RegisterDefinition.All.Where(definition => FileOf(definition) is not null).Select(definition => definition.Register)];

    [Fact]
    public void There_is_an_extract_of_every_register_but_the_deciles() =>
        Assert.Equal([Register.Deprivation], RegisterDefinition.All.Select(definition => definition.Register).Except(Extracts.Select(row => row.Data)));

    [Theory]
    [MemberData(nameof(Extracts))]
    public async Task Importing_the_extract_of_a_register_changes_nothing_of_the_seed(Register register)
    {
        await using var graph = await ChangingGraph.StartAsync();
        var definition = RegisterDefinition.Of(register);
        var content = FileContent.At(FileOf(definition)!, definition.Files);

        var report = await graph.Get<RegisterImporter>().RunAsync(new ImportRequest { Register = register, Content = content, Preview = true }, progress: null, TestContext.Current.CancellationToken);

        Assert.Empty(report.Plan!.Rejections);
        Assert.Empty(report.Plan.Changes);
        Assert.True(report.Plan.Unchanged > 0);
    }

    private static string? FileOf(RegisterDefinition definition) => Directory.EnumerateFiles(Folder).SingleOrDefault(file => definition.Files.Match(Path.GetFileName(file)));
}
