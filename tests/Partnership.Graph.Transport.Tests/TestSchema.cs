using System.Runtime.CompilerServices;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Transport.Tests;

public static class TestSchema
{
    public const string Text = """
        type Query {
          hello(name: String! = "world"): String!
          many(count: Int!): [String!]!
          broken: String
          refused: String
          wait: String
        }

        type Mutation {
          greet(name: String!): String!
        }

        type Subscription {
          count(to: Int!): Int!
          waiting: Int!
          silent: Int!
          flood: String!
          tick: Tick!
        }

        type Tick {
          services: Int!
        }
        """;
}

public sealed class QueryResolvers
{
    public string GetHello(string name) => $"Hello, {name}";

    public IReadOnlyList<string> GetMany(int count) => [.. Enumerable.Range(0, count).Select(number => $"line {number}")];

    public string? GetBroken() => throw new InvalidOperationException("A secret of the server.");

    public string? GetRefused() => throw new GraphQLException("Not for you.", ErrorCodes.Forbidden);

    public async Task<string?> GetWaitAsync(Waiting waiting, CancellationToken ct) => await waiting.UntilCancelledAsync(ct);
}

public sealed class MutationResolvers
{
    public string GetGreet(string name) => $"Greeted {name}";
}

public static class SubscriptionResolvers
{
    public static async IAsyncEnumerable<int> CountAsync(int to)
    {
        await Task.Yield();
        for (var number = 1; number <= to; number++)
            yield return number;
    }

    public static async IAsyncEnumerable<string> FloodAsync(Waiting waiting, [EnumeratorCancellation] CancellationToken ct)
    {
        using var end = ct.Register(waiting.Cancel);
        while (!ct.IsCancellationRequested)
        {
            await Task.Yield();
            yield return new string('x', 100_000);
        }
    }

    public static async IAsyncEnumerable<Tick> TickAsync()
    {
        await Task.Yield();
        yield return new Tick(1);
        yield return new Tick(2);
    }

    public static async IAsyncEnumerable<int> SilentAsync(Waiting waiting, [EnumeratorCancellation] CancellationToken ct)
    {
        await waiting.UntilCancelledAsync(ct);
        yield break;
    }

    public static async IAsyncEnumerable<int> WaitingAsync(Waiting waiting, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return 1;
        await waiting.UntilCancelledAsync(ct);
    }
}

public sealed record Tick(int Number);

public static class TickResolvers
{
    public static int GetServices(Tick tick, ScopedServices services) => services.Number;
}

/// <summary>Knows the how-manieth of its application it is.</summary>
public sealed class ScopedServices(ScopeCounter counter)
{
    public int Number { get; } = counter.Next();
}

public sealed class ScopeCounter
{
    private int _last;

    public int Next() => Interlocked.Increment(ref _last);
}

/// <summary>Lets a test see that an operation has begun, and that it has been cancelled.</summary>
public sealed class Waiting
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => _begun.Task;

    public Task Cancelled => _cancelled.Task;

    public void Cancel() => _cancelled.TrySetResult();

    public async Task<string?> UntilCancelledAsync(CancellationToken ct)
    {
        _begun.TrySetResult();
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, ct);
        }
        catch (OperationCanceledException)
        {
            _cancelled.TrySetResult();
            throw;
        }

        return null;
    }
}
