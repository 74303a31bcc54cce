using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>Cancellation and the time limit.</summary>
public sealed class DeadlineTests
{
    private const string Sdl = "type Query { waits: String endless: [String!] quick: Int! }";

    [Fact]
    public async Task When_the_client_has_gone_the_work_stops_and_there_is_no_result()
    {
        using var client = new CancellationTokenSource();
        var schema = ExecutableTestSchema.Of(Sdl, typeof(Query));
        var waiting = new Waiting();

        var executing = schema.Executor.ExecuteAsync(ExecutableTestSchema.Request("{ waits }", services: new TestServices(waiting)), client.Token).AsTask();
        await waiting.Begun.Task;
        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => executing);
        Assert.True(waiting.Token.IsCancellationRequested);
    }

    [Theory]
    [InlineData("{ quick waits }")]
    [InlineData("{ quick deaf: waits }")]
    public async Task An_operation_that_takes_too_long_ends_with_an_error(string document)
    {
        var time = new ManualTime();
        var schema = ExecutableTestSchema.Of(
            Sdl, typeof(Query), options: new ExecutorOptions { ExecutionTimeout = TimeSpan.FromSeconds(3), TimeProvider = time });
        var waiting = new Waiting { IsDeaf = document.Contains("deaf", StringComparison.Ordinal) };

        var executing = schema.Executor.ExecuteAsync(
            ExecutableTestSchema.Request(document, services: new TestServices(waiting)), TestContext.Current.CancellationToken).AsTask();
        await waiting.Begun.Task;
        time.Pass();
        using var result = await executing;

        Assert.Equal(
            """{"errors":[{"message":"The operation took longer than 3 seconds, which is the limit.","extensions":{"code":"TIMEOUT"}}],"data":null}""",
            ExecutableTestSchema.TextOf(result));
    }

    [Fact]
    public async Task An_operation_without_time_limit_runs()
    {
        var schema = ExecutableTestSchema.Of(Sdl, typeof(Query), options: new ExecutorOptions { ExecutionTimeout = Timeout.InfiniteTimeSpan });

        await schema.ShouldAnswer("{ quick }", """{"data":{"quick":1}}""");
    }

    private sealed class Waiting
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsDeaf { get; init; }

        public CancellationToken Token { get; set; }
    }

    private static class Query
    {
        public static async Task<string?> GetWaitsAsync(Waiting waiting, CancellationToken ct)
        {
            waiting.Token = ct;
            waiting.Begun.SetResult();
            await Task.Delay(Timeout.Infinite, waiting.IsDeaf ? CancellationToken.None : ct);
            return null;
        }

        public static IEnumerable<string>? GetEndless() => null;

        public static int GetQuick() => 1;
    }

    /// <summary>A clock whose timers all fire when it is told to let the time pass.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private readonly List<Action> _timers = [];

        public void Pass()
        {
            foreach (var timer in _timers)
                timer();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(() => callback(state));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
