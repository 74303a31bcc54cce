using System.Text.Json.Nodes;
using Partnership.Graph.Cosmos;

namespace Partnership.Graph.Functions.Tests.Infrastructure;

/// <summary>The container that infra/ makes is the one the store needs: the store makes none, and refuses another.</summary>
public sealed class ContainerAgreementTests
{
    [Fact]
    public async Task Infrastructure_and_store_agree_on_the_container()
    {
        var (_, template, _) = await BicepCompiler.RunAsync("build", Repository.File("infra/modules/cosmos.bicep"), TestContext.Current.CancellationToken);
        var deployed = Assert.Single(Containers(JsonNode.Parse(template)!))["properties"]!["resource"]!;
        var needed = JsonNode.Parse(CosmosStore.ContainerDefinition())!;

        Assert.Equal(needed["id"]!.ToJsonString(), deployed["id"]!.ToJsonString());
        Assert.Equal(needed["partitionKey"]!["paths"]!.ToJsonString(), deployed["partitionKey"]!["paths"]!.ToJsonString());
        Assert.Equal(needed["defaultTtl"]!.ToJsonString(), deployed["defaultTtl"]!.ToJsonString());
        Assert.Equal(Paths(needed, "includedPaths"), Paths(deployed, "includedPaths"));
        Assert.Equal(Paths(needed, "excludedPaths"), Paths(deployed, "excludedPaths"));
        Assert.Equal(Composites(needed), Composites(deployed));
    }

    [Fact]
    public void The_settings_that_infra_gives_are_those_the_store_reads()
    {
        var resources = File.ReadAllText(Repository.File("infra/resources.bicep"));

        Assert.Contains("Store__Provider: 'Cosmos'", resources, StringComparison.Ordinal);
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(resources, @"Store__Cosmos__(?<setting>\w+):", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Select(match => match.Groups["setting"].Value),
            setting => Assert.NotNull(typeof(CosmosStoreOptions).GetProperty(setting)));
        Assert.Contains($"name: '{new CosmosStoreOptions().Database}'", File.ReadAllText(Repository.File("infra/modules/cosmos.bicep")), StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> Containers(JsonNode template) =>
        (template["resources"] is JsonObject named ? named.Select(each => each.Value!) : template["resources"]!.AsArray().Select(each => each!))
            .Where(resource => ((string?)resource["type"])?.EndsWith("/containers", StringComparison.Ordinal) is true);

    private static IEnumerable<string> Paths(JsonNode container, string kind) =>
        container["indexingPolicy"]![kind]!.AsArray().Select(path => (string)path!["path"]!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Composites(JsonNode container) =>
        container["indexingPolicy"]!["compositeIndexes"]!.AsArray().Select(index => string.Join(", ", index!.AsArray().Select(path => $"{path!["path"]} {path["order"]}"))).Order(StringComparer.Ordinal);
}
