using System.Collections.Concurrent;

namespace Partnership.Graph.Benchmarks.Reliability;

/// <summary>What the API said it had done, and what it was asked and never answered.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, Acknowledged> _acknowledged = new();
    private readonly ConcurrentDictionary<string, Write> _open = new();
    private readonly ConcurrentDictionary<string, string> _venues = new();

    /// <summary>What was acknowledged, by key.</summary>
    public ICollection<Acknowledged> Done => _acknowledged.Values;

    /// <summary>What was sent and not answered.</summary>
    public ICollection<Write> Open => _open.Values;

    /// <summary>Where each event is, by the latest answer about it.</summary>
    public IReadOnlyDictionary<string, string> Venues => _venues;

    public void Sent(Write write) => _open[write.Key] = write;

    /// <summary>Notes an answer; says whether it was the first to this write.</summary>
    public void Answered(Write write, string id, int version)
    {
        if (write.Kind is WriteKind.Schedule or WriteKind.Move)
            _venues[id] = write.Key;
        _acknowledged[write.Key] = new(write, id, version);
        _open.TryRemove(write.Key, out _);
    }
}

/// <summary>A write that was answered.</summary>
/// <param name="Write">The write.</param>
/// <param name="Id">What it made or changed.</param>
/// <param name="Version">The version it answered.</param>
internal sealed record Acknowledged(Write Write, string Id, int Version);
