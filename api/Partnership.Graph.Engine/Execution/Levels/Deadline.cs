namespace Partnership.Graph.Engine.Execution.Levels;

/// <summary>When an operation has to be over: its time limit, and the client's patience.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _either;

    public Deadline(ExecutorOptions options, CancellationToken client)
    {
        _limit = options.ExecutionTimeout;
        if (_limit == Timeout.InfiniteTimeSpan)
        {
            Token = client;
            return;
        }

        _timer = new CancellationTokenSource(_limit, options.TimeProvider);
        _either = client.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, client) : null;
        Token = (_either ?? _timer).Token;
    }

    /// <summary>Cancelled when it is over, for either reason.</summary>
    public CancellationToken Token { get; }

    /// <summary>Whether the time limit has passed.</summary>
    public bool HasPassed => _timer is { IsCancellationRequested: true };

    /// <summary>What the client is told then.</summary>
    public GraphQLError Error => new($"The operation took longer than {_limit.TotalSeconds:0.###} seconds, which is the limit.", ErrorCodes.Timeout);

    public void Dispose()
    {
        _either?.Dispose();
        _timer?.Dispose();
    }
}
