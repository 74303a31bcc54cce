using System.Collections.Concurrent;
using System.Net;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>What goes wrong next: each fault is for one request about items that fits it, in the order they were asked for.</summary>
public sealed class EmulatorFaults
{
    private readonly ConcurrentQueue<Fault> _next = [];

    /// <summary>How many faults are still to come.</summary>
    public int Left => _next.Count;

    /// <summary>The next requests are turned away for a while: 429 with the time to wait.</summary>
    public void Throttle(int times, TimeSpan retryAfter) => Add(times, new(HttpStatusCode.TooManyRequests, 3200, retryAfter));

    /// <summary>The next requests fail with this status and are not carried out.</summary>
    public void Fail(HttpStatusCode status, int times = 1, int subStatus = 0, bool writesOnly = false) => Add(times, new(status, subStatus) { WritesOnly = writesOnly });

    /// <summary>Some writes go well, and those after them fail with this status and are not carried out.</summary>
    public void FailAfterWrites(int writes, HttpStatusCode status, int times)
    {
        Add(writes, new(HttpStatusCode.OK, 0) { Accepts = true, WritesOnly = true, Harmless = true });
        Add(times, new(status, 0) { WritesOnly = true });
    }

    /// <summary>The next writes are carried out, and the answer is lost: the client sees this status instead.</summary>
    public void LoseAnswer(HttpStatusCode status, int times = 1) => Add(times, new(status, 0) { Accepts = true, WritesOnly = true });

    internal Fault? For(EmulatorRequest request)
    {
        if (!request.IsAboutItems || request.IsQueryPlan || !_next.TryPeek(out var fault) || (fault.WritesOnly && !request.IsWrite))
            return null;
        return _next.TryDequeue(out fault) ? fault : null;
    }

    private void Add(int times, Fault fault)
    {
        for (var i = 0; i < times; i++)
            _next.Enqueue(fault);
    }

    internal sealed record Fault(HttpStatusCode Status, int SubStatus, TimeSpan? RetryAfter = null)
    {
        public bool WritesOnly { get; init; }

        public bool Accepts { get; init; }

        public bool Harmless { get; init; }

        public EmulatorResponse Response()
        {
            var response = EmulatorResponse.Error(Status, "A fault that was asked for.", SubStatus);
            if (RetryAfter is { } wait)
                response.Headers["x-ms-retry-after-ms"] = ((int)wait.TotalMilliseconds).ToString();
            return response;
        }
    }
}
