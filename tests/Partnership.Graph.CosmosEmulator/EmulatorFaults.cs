using System.Collections.Concurrent;
using System.Net;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>What goes wrong next: each fault is for one request about items that fits it, in the order they were asked for.</summary>
public sealed class EmulatorFaults
{
    private readonly ConcurrentQueue<Fault> _next = [];
    private volatile int _outage;
    private long _metByOutage;

    /// <summary>How the account is away, from now on until it is set anew.</summary>
    public EmulatorOutage Outage
    {
        get => (EmulatorOutage)_outage;
        set => _outage = (int)value;
    }

    /// <summary>How many requests found it away.</summary>
    public long MetByOutage => Interlocked.Read(ref _metByOutage);

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

    /// <summary>Keeps a request from the account while that is away.</summary>
    /// <returns>What it is answered with; <c>null</c> where the account is there.</returns>
    /// <exception cref="EmulatorUnreachableException">No connection comes about.</exception>
    internal async Task<EmulatorResponse?> MeetOutageAsync(EmulatorRequest request, CancellationToken ct)
    {
        var outage = Outage;
        if (outage is EmulatorOutage.None || (outage is EmulatorOutage.Throttled or EmulatorOutage.Unavailable && (!request.IsAboutItems || request.IsQueryPlan)))
            return null;
        Interlocked.Increment(ref _metByOutage);
        switch (outage)
        {
            case EmulatorOutage.Throttled:
                return new Fault(HttpStatusCode.TooManyRequests, 3200, TimeSpan.FromMilliseconds(20)).Response();
            case EmulatorOutage.Unavailable:
                return new Fault(HttpStatusCode.ServiceUnavailable, 0).Response();
            case EmulatorOutage.Unreachable:
                throw new EmulatorUnreachableException();
            default:
                await Task.Delay(Timeout.Infinite, ct);
                return null;
        }
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
