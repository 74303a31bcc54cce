using System.Collections.Concurrent;
using System.Globalization;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>What requests about items came, and what they were charged.</summary>
public sealed class EmulatorMeter
{
    private readonly ConcurrentQueue<MeteredRequest> _requests = [];

    /// <summary>The requests so far.</summary>
    public IReadOnlyCollection<MeteredRequest> Requests => _requests;

    /// <summary>The request units so far.</summary>
    public double Units => _requests.Sum(request => request.Units);

    /// <summary>Begins anew.</summary>
    public void Clear() => _requests.Clear();

    internal void Count(EmulatorRequest request, EmulatorResponse response)
    {
        if (!request.IsAboutItems || request.IsQueryPlan)
            return;
        var what = request switch
        {
            { IsBatch: true } => "batch",
            { IsQuery: true } => "query",
            { IsFeed: true } => "feed",
            { Method: "GET" } => "read",
            _ => "write",
        };
        var text = what == "query" ? (string?)request.Json()["query"] : null;
        _requests.Enqueue(new(what, (int)response.Status, double.Parse(response.Headers["x-ms-request-charge"], CultureInfo.InvariantCulture), text)
        {
            Results = int.TryParse(response.Headers.GetValueOrDefault("x-ms-item-count"), CultureInfo.InvariantCulture, out var results) ? results : 0,
        });
    }
}

/// <summary>One request.</summary>
/// <param name="What">batch, query, feed, read or write.</param>
/// <param name="Status">What was answered.</param>
/// <param name="Units">The request units.</param>
/// <param name="Query">The text of a query.</param>
public sealed record MeteredRequest(string What, int Status, double Units, string? Query)
{
    /// <summary>How many items came back.</summary>
    public int Results { get; init; }
}
