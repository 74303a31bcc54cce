using System.Collections.Concurrent;
using System.Security.Claims;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Transport.Requests;

namespace Partnership.Graph.Transport.Transports.WebSockets;

/// <summary>The operations that run on one connection, each under the id its client gave it.</summary>
internal sealed class SocketOperations(SocketWriter writer, OperationStreams streams, HttpContext context, ClaimsPrincipal user, int limit) : IDisposable
{
    private readonly ConcurrentDictionary<string, (CancellationTokenSource Cancellation, Task Running)> _running = new();
    private readonly CancellationTokenSource _streamsEnd = new();
    private volatile GraphQLError? _whyStreamsEnd;

    /// <summary>Starts an operation; says why the connection has to end, if it has.</summary>
    public async Task<Closure?> StartAsync(string id, RequestParameters parameters)
    {
        if (_running.ContainsKey(id))
            return Closure.SubscriberExists(id);

        if (_running.Count >= limit)
        {
            using var refused = ExecutionResult.RequestError(new GraphQLError(
                $"This connection has {limit} operations running, the most it may have. Complete some first.", ErrorCodes.BadRequest));
            return await writer.SendAsync(ServerMessage.Error(id, refused));
        }

        // The entry is there before the operation can end, and an operation that ends removes it.
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancellation = new CancellationTokenSource();
        _running[id] = (cancellation, RunAsync(id, parameters, start.Task, cancellation.Token));
        start.SetResult();
        return null;
    }

    /// <summary>Stops an operation whose client has lost interest.</summary>
    /// <returns>Always <c>null</c>: it may have ended already.</returns>
    public Closure? Cancel(string id)
    {
        if (_running.TryGetValue(id, out var operation))
            operation.Cancellation.Cancel();
        return null;
    }

    /// <summary>Waits until nothing runs any more.</summary>
    /// <param name="mayFinish">Whether queries and mutations may come to their end; streams, which have none, are ended.</param>
    /// <param name="whyStreamsEnd">What the clients of streams are told; nothing when it is left out.</param>
    public async Task EndAsync(bool mayFinish, GraphQLError? whyStreamsEnd)
    {
        _whyStreamsEnd = whyStreamsEnd;
        await _streamsEnd.CancelAsync();
        var running = _running.Values.ToList();
        if (!mayFinish)
            running.ForEach(operation => operation.Cancellation.Cancel());
        await Task.WhenAll(running.Select(operation => operation.Running));
    }

    public void Dispose() => _streamsEnd.Dispose();

    private async Task RunAsync(string id, RequestParameters parameters, Task start, CancellationToken ct)
    {
        await start;
        try
        {
            var isRefused = false;
            await foreach (var result in streams.RunAsync(context, user, parameters, AllowedOperations.All, opened: null, _streamsEnd.Token, ct))
            {
                using (result)
                {
                    ct.ThrowIfCancellationRequested();
                    isRefused = result.IsRequestError;
                    await writer.SendAsync(isRefused ? ServerMessage.Error(id, result) : ServerMessage.Next(id, result));
                }
            }

            // Completing before removing would let a client reuse the id too early to be understood.
            _running.TryRemove(id, out _);
            if (!isRefused && !ct.IsCancellationRequested)
                await writer.SendAsync(ServerMessage.Complete(id));
        }
        catch (OperationCanceledException) when (_whyStreamsEnd is { } reason && !ct.IsCancellationRequested)
        {
            using var end = ExecutionResult.RequestError(reason);
            await writer.SendAsync(ServerMessage.Error(id, end));
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the rest.
        }
        catch (Exception exception)
        {
            using var failure = ExecutionResult.RequestError(streams.Mask(exception));
            await writer.SendAsync(ServerMessage.Error(id, failure));
        }
        finally
        {
            _running.TryRemove(id, out _);
        }
    }
}
