using System.Net.Http.Json;
using System.Text.Json;

namespace Partnership.Graph.Api.Tests.Hosting;

public sealed class ServeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_serves_the_case_study_from_an_empty_folder_and_stops_on_control_c()
    {
        using var api = Serve();
        await api.StartedAsync(TestContext.Current.CancellationToken);

        var name = await TrustNameAsync(api);
        api.Interrupt();

        Assert.Equal("Windsor Academy Trust", name);
        Assert.Equal(0, await api.ExitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["development-link-key.txt", "partnership-graph.db"], Directory.GetFiles(Path.Combine(_folder, ".data")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_second_start_serves_the_same_data_and_loads_nothing_again()
    {
        var versions = new List<string>();
        for (var start = 0; start < 2; start++)
        {
            // Each reminder that is planned or sent is news of its event.
            using var api = new ApiProcess(_folder, "Development", new Dictionary<string, string> { ["Reminders__Scheduler__Enabled"] = "false" }, "--urls", "http://127.0.0.1:0");
            await api.StartedAsync(TestContext.Current.CancellationToken);
            versions.Add(await AskAsync(api, "{ partnerships(first: 100) { totalCount nodes { id version } } events(first: 100) { nodes { id version date } } }"));
            api.Interrupt();
            await api.ExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(versions[0], versions[1]);
    }

    [Fact]
    public async Task It_says_where_to_go_where_the_data_is_and_that_anyone_is_administrator()
    {
        using var api = Serve();
        await api.StartedAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"{api.Address}/graphql/voyager", api.Output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_folder, ".data", "partnership-graph.db"), api.Output, StringComparison.Ordinal);
        Assert.Contains("anyone who reaches this address is administrator", api.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_it_does_not_serve_anonymous_clients_unless_told_to()
    {
        using var api = new ApiProcess(_folder, "Production", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, await api.ExitAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Authentication:AllowAnonymous", api.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_store_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var file = Path.Combine(_folder, "minutes.db");
        await File.WriteAllTextAsync(file, "Minutes of the meeting", TestContext.Current.CancellationToken);

        using var api = new ApiProcess(_folder, "Development", "--urls", "http://127.0.0.1:0", "--store", file);

        Assert.Equal(1, await api.ExitAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith($"The store file {file} cannot be opened.", api.Output, StringComparison.Ordinal);
        Assert.Equal("Minutes of the meeting", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_in_use_is_named_with_the_way_out()
    {
        using var first = Serve();
        await first.StartedAsync(TestContext.Current.CancellationToken);

        using var second = new ApiProcess(_folder, "Development", "--urls", first.Address);

        Assert.Equal(1, await second.ExitAsync(TestContext.Current.CancellationToken));
        Assert.Contains("--urls", second.Output, StringComparison.Ordinal);
    }

    private ApiProcess Serve() => new(_folder, "Development", "--urls", "http://127.0.0.1:0");

    private static async Task<string> TrustNameAsync(ApiProcess api)
    {
        using var answer = JsonDocument.Parse(await AskAsync(api, "{ schoolTrust(uid: \"5361\") { name } }"));
        return answer.RootElement.GetProperty("data").GetProperty("schoolTrust").GetProperty("name").GetString()!;
    }

    private static async Task<string> AskAsync(ApiProcess api, string query)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsJsonAsync(new Uri($"{api.Address}/graphql"), new { query }, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
