namespace Partnership.Graph.Api.Tests.Authority;

/// <summary>One protected API for the tests of a class.</summary>
public sealed class ProtectedApiFixture : IAsyncLifetime
{
    public ProtectedApi Api { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Api = await ProtectedApi.StartAsync();

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}
