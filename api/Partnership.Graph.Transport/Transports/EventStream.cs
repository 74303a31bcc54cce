using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Transport.Requests;
using Partnership.Graph.Transport.Responses;

namespace Partnership.Graph.Transport.Transports;

/// <summary>One operation, its results as server-sent events: the distinct connections mode of <c>graphql-sse</c>.</summary>
/// <see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode"/>
internal sealed class EventStream(GraphQLServer server, OperationStreams streams, IHostApplicationLifetime lifetime) : ITransport
{
    private const string MediaType = "text/event-stream";

    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly GraphQLServerOptions _options = server.Options;

    public bool Accepts(HttpContext context) =>
        (HttpMethods.IsPost(context.Request.Method) || HttpMethods.IsGet(context.Request.Method)) && IsWanted(context.Request.Headers.Accept);

    public async Task HandleAsync(HttpContext context)
    {
        var isPost = HttpMethods.IsPost(context.Request.Method);
        var (parameters, refusal) = isPost
            ? await RequestBody.ReadJsonAsync(context.Request, _options.MaxRequestBytes, context.RequestAborted)
            : QueryStringParameters.Read(context.Request.Query);
        if (parameters is null)
        {
            await context.RefuseAsync(ResponseMediaType.Json, refusal!);
            return;
        }

        var allowed = isPost ? AllowedOperations.All : AllowedOperations.Queries | AllowedOperations.Subscriptions;
        using var expiry = new Expiry(context.User, _options);
        using var streamsEnd = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, expiry.Token);
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(
            context, expiry, streams.RunAsync(context, context.User, parameters, allowed, opened.SetResult, streamsEnd.Token, context.RequestAborted), opened.Task);
    }

    /// <summary>Whether events are named and liked better than any JSON: clients that take either get one response.</summary>
    internal static bool IsWanted(StringValues accept) => ResponseMediaType.IsOutdoneBy(MediaType, accept);

    private async Task SendAsync(HttpContext context, Expiry expiry, IAsyncEnumerable<ExecutionResult> results, Task opened)
    {
        var response = context.Response;
        response.ContentType = $"{MediaType}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // nginx would hold events back to fill its buffers.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(context.RequestAborted);

        try
        {
            await using var result = results.GetAsyncEnumerator(context.RequestAborted);
            while (await NextAsync(result, opened, context))
            {
                opened = Never;
                using (result.Current)
                    WriteNext(response.BodyWriter, result.Current);
                await response.BodyWriter.FlushAsync(context.RequestAborted);
            }

            await CompleteAsync(context);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // A client that reads no 'complete' connects again, which is right when this server is going away.
        }
        catch (OperationCanceledException) when (expiry.Token.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            using (var end = ExecutionResult.RequestError(new GraphQLError(Expiry.Message, ErrorCodes.Unauthenticated)))
                WriteNext(response.BodyWriter, end);
            await CompleteAsync(context);
        }
    }

    private static async Task CompleteAsync(HttpContext context)
    {
        context.Response.BodyWriter.Write("event: complete\ndata:\n\n"u8);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>
    /// Waits for the next result, with a comment now and then that keeps proxies from closing the connection. A subscription may have nothing
    /// to tell for long: its headers go as soon as it is open, so that whoever has them misses nothing.
    /// </summary>
    private async Task<bool> NextAsync(IAsyncEnumerator<ExecutionResult> result, Task opened, HttpContext context)
    {
        var next = result.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            var silence = Task.Delay(_options.EventStreamKeepAlive, _options.Executor.TimeProvider, waiting.Token);
            var first = await Task.WhenAny(next, opened, silence);
            if (first == silence)
                context.Response.BodyWriter.Write(":\n\n"u8);
            if (first != next)
                await context.Response.BodyWriter.FlushAsync(CancellationToken.None);
            if (first == opened)
                opened = Never;
            await waiting.CancelAsync();
        }

        return await next;
    }

    private static void WriteNext(IBufferWriter<byte> output, ExecutionResult result)
    {
        output.Write("event: next\ndata: "u8);
        result.WriteTo(output);
        output.Write("\n\n"u8);
    }
}
