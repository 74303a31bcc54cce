namespace Partnership.Graph.Transport.Tests;

/// <summary>One server with default options for all tests of a class.</summary>
public sealed class TestApiFixture : IAsyncLifetime
{
    public TestApi Api { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Api = await TestApi.StartAsync();

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}
