using System.Net.WebSockets;
using System.Security.Claims;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Transport.Requests;

namespace Partnership.Graph.Transport.Transports.WebSockets;

/// <summary>
/// One connection from acceptance to close. Its messages are handled one after the other; its operations run side by side
/// and wait for each other only to send, so a client that does not read holds up its own operations and nothing else.
/// </summary>
internal sealed class SocketConnection(WebSocket socket, HttpContext context, OperationStreams streams, GraphQLServerOptions options) : IDisposable
{
    /// <summary>How long the other side may take to agree to a close.</summary>
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _clock = options.Executor.TimeProvider;
    private readonly TaskCompletionSource<Closure> _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SocketWriter _writer = new(socket, options);
    private SocketOperations? _operations;
    private Expiry? _expiry;
    private bool _isInitialised;

    /// <summary>Serves the connection until either side ends it.</summary>
    /// <param name="refusal">Why it is closed at once, if it is.</param>
    /// <param name="stopping">Signalled when the server shuts down: what runs may finish, streams end, the close code is 1001.</param>
    public async Task RunAsync(Closure? refusal, CancellationToken stopping)
    {
        if (refusal is not null)
            _ending.SetResult(refusal);
        await using var stop = stopping.UnsafeRegister(_ => _ending.TrySetResult(Closure.GoingAway), null);
        await using var patience = _clock.CreateTimer(
            _ => GiveUpWaiting(), null, options.WebSockets.ConnectionInitTimeout, Timeout.InfiniteTimeSpan);

        var reading = ReadAsync();
        var closure = await _ending.Task;
        if (_operations is { } operations)
            await operations.EndAsync(mayFinish: closure == Closure.GoingAway || closure == Closure.Expired, whyStreamsEnd: closure == Closure.Expired ? ExpiredError() : null);
        await CloseAsync(closure, reading);
    }

    public void Dispose()
    {
        _expiry?.Dispose();
        _operations?.Dispose();
        _writer.Dispose();
    }

    private static GraphQLError ExpiredError() => new(Expiry.Message, ErrorCodes.Unauthenticated);

    private void GiveUpWaiting()
    {
        if (_operations is null)
            _ending.TrySetResult(Closure.InitialisationTimeout);
    }

    /// <summary>Handles messages until the client closes or is gone. A pending read cannot be cancelled without losing the socket.</summary>
    private async Task ReadAsync()
    {
        try
        {
            while (true)
            {
                var (message, end) = await SocketReader.ReadAsync(socket, options.MaxRequestBytes);
                // Once the end has been decided, only the client's own close is of interest.
                if (message is not null && !_ending.Task.IsCompleted)
                    end = await HandleAsync(message.Value);
                if (end is not null)
                    _ending.TrySetResult(end);
                if (message is null)
                    return;
            }
        }
        catch (Exception exception) when (exception is WebSocketException || socket.State is WebSocketState.Aborted)
        {
            // Gone, or cut off for not reading: a read that is interrupted throws whatever the transport does.
            _ending.TrySetResult(Closure.ByClient);
        }
        catch (Exception exception)
        {
            streams.Mask(exception);
            _ending.TrySetResult(Closure.InternalServerError);
        }
    }

    /// <summary>Handles a message; says why the connection has to end, if it has.</summary>
    private async Task<Closure?> HandleAsync(ReadOnlyMemory<byte> text) => ClientMessage.Parse(text.Span) switch
    {
        { Type: "connection_init" } init => await InitialiseAsync(init),
        { Type: "ping" } ping => await _writer.SendAsync(ServerMessage.Pong(ping.Payload)),
        { Type: "pong" } => null,
        { Type: "subscribe" } subscribe => await SubscribeAsync(subscribe),
        { Type: "complete", Id: { } id } => _operations?.Cancel(id),
        _ => Closure.InvalidMessage("Invalid message received"),
    };

    private async Task<Closure?> InitialiseAsync(ClientMessage init)
    {
        if (_isInitialised)
            return Closure.TooManyInitialisations;

        _isInitialised = true;
        var (user, refusal) = await AuthenticateAsync(init);
        if (user is null || refusal is not null)
            return Closure.Forbidden(refusal ?? "Forbidden");

        _expiry = new Expiry(user, options);
        _ = _expiry.Token.UnsafeRegister(_ => _ending.TrySetResult(Closure.Expired), null);
        _operations = new SocketOperations(_writer, streams, context, user, options.WebSockets.MaxOperations);
        return await _writer.SendAsync(ServerMessage.ConnectionAck);
    }

    /// <summary>Who connects, or why they may not.</summary>
    private async ValueTask<(ClaimsPrincipal? User, string? Refusal)> AuthenticateAsync(ClientMessage init)
    {
        try
        {
            var user = options.WebSockets.Authenticate is { } authenticate
                ? await authenticate(context, init.Payload, context.RequestAborted)
                : context.User;
            return (user, user is null ? null : options.Refuse?.Invoke(user)?.Message);
        }
        catch (GraphQLException refusal)
        {
            return (null, refusal.Message);
        }
    }

    private async Task<Closure?> SubscribeAsync(ClientMessage subscribe)
    {
        if (_operations is not { } operations)
            return Closure.Unauthorized;
        if (subscribe is not { Id: { Length: > 0 } id, Payload: { } payload })
            return Closure.InvalidMessage("A subscribe message needs an id and a payload");

        var (parameters, refusal) = JsonParameters.Read(payload);
        return parameters is null
            ? Closure.InvalidMessage(refusal!.Error.Message)
            : await operations.StartAsync(id, parameters);
    }

    private async Task CloseAsync(Closure closure, Task reading)
    {
        await _writer.CloseAsync(closure);
        try
        {
            await reading.WaitAsync(CloseTimeout, _clock);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            await reading;
        }
    }
}
