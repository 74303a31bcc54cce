namespace Partnership.Graph.Fuzz.Fuzzing;

/// <summary>
/// Bites if one input takes too long: the thread that hangs cannot be stopped, so somebody else has to tell. Keeps the
/// input that is running in a file, so that it is there even after a stack overflow.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private readonly TimeSpan _patience;
    private readonly Action<FuzzInput> _bite;
    private readonly string? _runningFile;
    private readonly ITimer _timer;
    private (FuzzInput Input, long Since)? _running;

    /// <summary>Begins to watch.</summary>
    /// <param name="patience">How long an input may take.</param>
    /// <param name="bite">What to do with one that takes longer.</param>
    /// <param name="runningFile">Where to keep the input that is running; <c>null</c> to keep it nowhere.</param>
    public Watchdog(TimeSpan patience, Action<FuzzInput> bite, string? runningFile)
    {
        (_patience, _bite, _runningFile) = (patience, bite, runningFile);
        _timer = TimeProvider.System.CreateTimer(_ => Look(), state: null, patience / 4, patience / 4);
    }

    public void Begin(FuzzInput input)
    {
        if (_runningFile is not null)
            input.Save(_runningFile);
        lock (_timer)
            _running = (input, TimeProvider.System.GetTimestamp());
    }

    /// <summary>Ends an input and says how long it took.</summary>
    public TimeSpan End()
    {
        lock (_timer)
        {
            var took = TimeProvider.System.GetElapsedTime(_running!.Value.Since);
            _running = null;
            return took;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        if (_runningFile is not null)
            File.Delete(_runningFile);
    }

    private void Look()
    {
        FuzzInput late;
        lock (_timer)
        {
            if (_running is not { } running || TimeProvider.System.GetElapsedTime(running.Since) < _patience)
                return;
            late = running.Input;
            _running = running with { Since = long.MaxValue };
        }

        _bite(late);
    }
}
