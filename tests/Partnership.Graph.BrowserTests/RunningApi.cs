using Partnership.Graph.Api.Tests.Hosting;

namespace Partnership.Graph.BrowserTests;

/// <summary>The API as its user starts it, on a port the system chooses, with a new store.</summary>
public sealed class RunningApi : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("browser-tests-store-");
    private ApiProcess? _process;

    /// <summary>Where the IDE is.</summary>
    public Uri Ide => new($"{_process!.Address}/graphql/");

    public async ValueTask InitializeAsync()
    {
        _process = new ApiProcess(_folder.FullName, "Development", "serve", "--urls", "http://127.0.0.1:0");
        await _process.StartedAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Interrupt();
            await process.ExitAsync(CancellationToken.None);
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }
}
