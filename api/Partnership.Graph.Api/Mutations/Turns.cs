using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Mutations;

/// <summary>
/// Lets commands of this process that change the same thing go one after the other, so that they lose no races to each other.
/// Only a courtesy: what keeps them apart is the version a commit requires, between processes too.
/// </summary>
internal sealed class Turns
{
    // Two things may share a turn; that costs them a little waiting and nothing else.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits until it is the caller's turn with <paramref name="id"/>. Whoever has a turn takes no other before it is over.</summary>
    public async ValueTask<Turn> TakeAsync(NodeId id, CancellationToken ct)
    {
        var turn = _turns[(uint)id.GetHashCode() % _turns.Length];
        await turn.WaitAsync(ct);
        return new Turn(id, turn);
    }

    /// <summary>A turn, over when it is disposed of.</summary>
    internal readonly record struct Turn(NodeId Id, SemaphoreSlim? Taken) : IDisposable
    {
        public void Dispose() => Taken?.Release();
    }
}
