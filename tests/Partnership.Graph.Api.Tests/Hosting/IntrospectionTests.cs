using System.Text.Json;
using Partnership.Graph.Tools;

namespace Partnership.Graph.Api.Tests.Hosting;

/// <summary>What client tools build from the introspection of the program as it runs.</summary>
public sealed class IntrospectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Graphql_js_builds_the_contract_from_introspection()
    {
        using var api = new ApiProcess(_folder, "Development", "--urls", "http://127.0.0.1:0");
        await api.StartedAsync(TestContext.Current.CancellationToken);

        var schemas = JsonElement.Parse(await NodeTools.RunAsync("introspect.mjs", [$"{api.Address}/graphql"], "", TestContext.Current.CancellationToken));

        Assert.Contains("type SchoolTrust implements", schemas.GetProperty("sdl").GetString(), StringComparison.Ordinal);
        Assert.Equal(schemas.GetProperty("sdl").GetString(), schemas.GetProperty("introspection").GetString());
    }
}
