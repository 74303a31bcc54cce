using System.Text.Json;
using Partnership.Graph.Tools;

namespace Partnership.Graph.Functions.Tests.Infrastructure;

/// <summary>What infra/ deploys is right in form, and keeps the rules the deployment page promises.</summary>
public sealed class BicepTests
{
    public static TheoryData<string> Parameters => [.. Directory.EnumerateFiles(Repository.Folder("infra"), "*.bicepparam").Select(file => Path.GetFileName(file)!)];

    public static TheoryData<string> Modules => [.. Directory.EnumerateFiles(Repository.Folder("infra/modules"), "*.bicep").Select(file => Path.GetFileName(file)!)];

    [Fact]
    public async Task Everything_compiles_without_a_warning()
    {
        var (exitCode, _, findings) = await Template.CompileAsync();

        Assert.Empty(findings);
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Each_environment_gives_the_parameters_that_are_asked_for(string file)
    {
        var (exitCode, _, findings) = await BicepCompiler.RunAsync("build-params", Repository.File($"infra/{file}"), TestContext.Current.CancellationToken);

        Assert.Empty(findings);
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Each_module_is_used(string file) =>
        Assert.Contains(
            Directory.EnumerateFiles(Repository.Folder("infra"), "*.bicep").Select(File.ReadAllText),
            text => text.Contains($"'modules/{file}'", StringComparison.Ordinal));

    [Fact]
    public async Task Every_file_parses()
    {
        var files = Directory.EnumerateFiles(Repository.Folder("infra"), "*.bicep", SearchOption.AllDirectories).ToList();

        var findings = await NodeTools.RunAsync("bicep-syntax.mjs", files, input: "", TestContext.Current.CancellationToken);

        Assert.Equal($"{files.Count} files\n", findings);
    }

    [Fact]
    public async Task No_data_service_takes_a_key()
    {
        var resources = await Template.ResourcesAsync();

        Assert.True(Property(resources, "Microsoft.DocumentDB/databaseAccounts", "disableLocalAuth").GetBoolean());
        Assert.False(Property(resources, "Microsoft.Storage/storageAccounts", "allowSharedKeyAccess").GetBoolean());
        Assert.True(Property(resources, "Microsoft.Insights/components", "DisableLocalAuth").GetBoolean());
        Assert.True(Property(resources, "Microsoft.KeyVault/vaults", "enableRbacAuthorization").GetBoolean());
    }

    [Fact]
    public async Task No_template_asks_azure_for_a_key()
    {
        var (_, template, _) = await Template.CompileAsync();

        Assert.DoesNotContain("listKeys", template, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("listConnectionStrings", template, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_mistake_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("bicep");
        try
        {
            var file = Path.Combine(folder.FullName, "wrong.bicep");
            await File.WriteAllTextAsync(file, """
                resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
                  name: 'acc'
                  location: 'uksouth'
                  kind: 'StorageV2'
                  properties: {}
                }
                """, TestContext.Current.CancellationToken);

            var (_, _, findings) = await BicepCompiler.RunAsync("build", file, TestContext.Current.CancellationToken);

            Assert.Contains(findings, finding => finding.Contains("sku", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonElement Property(IReadOnlyList<JsonElement> resources, string type, string name) =>
        resources.First(resource => resource.GetProperty("type").GetString() == type && resource.TryGetProperty("properties", out _)).GetProperty("properties").GetProperty(name);
}
