using Partnership.Graph.Functions.Local;

namespace Partnership.Graph.Functions.Tests.Local;

/// <summary>One Azurite for the tests of a class, in a folder of its own. Without Node the tests are skipped; in continuous integration they fail.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("partnership-graph-azurite");
    private Azurite? _azurite;
    private string? _missing;

    /// <summary>Whether this machine has what it takes.</summary>
    public bool IsThere => _missing is null;

    internal string ConnectionString
    {
        get
        {
            if (_missing is not null && Environment.GetEnvironmentVariable("CI") != "true")
                Assert.Skip(_missing);
            return _azurite?.ConnectionString ?? throw new InvalidOperationException(_missing);
        }
    }

    public async ValueTask InitializeAsync()
    {
        try
        {
            _azurite = await StartAsync(port: 0);
        }
        catch (LocalHostException missing)
        {
            _missing = missing.Message;
        }
    }

    /// <summary>Ends it, as a service that goes away.</summary>
    internal Task StopAsync() => _azurite!.StopAsync();

    /// <summary>Starts it again where it was.</summary>
    internal async Task RestartAsync()
    {
        var port = _azurite!.Port;
        await _azurite.DisposeAsync();
        _azurite = await StartAsync(port);
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private Task<Azurite> StartAsync(int port) => Azurite.StartAsync(Repository.Folder("infra/local"), _data.FullName, port, TestContext.Current.CancellationToken);
}
