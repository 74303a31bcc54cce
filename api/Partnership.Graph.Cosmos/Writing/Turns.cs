using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Cosmos.Writing;

/// <summary>Within the process, commits of one aggregate take turns, so that they do not race each other at the service.</summary>
internal sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    internal async Task<T> TakeAsync<T>(NodeId aggregate, Func<Task<T>> write, CancellationToken ct)
    {
        var gate = _gates[(uint)aggregate.GetHashCode() % (uint)_gates.Length];
        await gate.WaitAsync(ct);
        try
        {
            return await write();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => Array.ForEach(_gates, gate => gate.Dispose());
}
