using System.Diagnostics;
using System.Text;

namespace Partnership.Graph.Benchmarks.Load;

/// <summary>
/// Asks one server of this machine as fast as it answers, on several connections, each with one request under way
/// (or several, as a pipeline).
/// Bounded by time and by count, whichever comes first.
/// </summary>
/// <param name="port">The server's port on the loopback address.</param>
/// <param name="body">The body that is posted to <c>/graphql</c>.</param>
/// <param name="expectedLength">How long every response must be, in bytes.</param>
/// <param name="pipeline">How many requests each connection sends at once before it reads their responses, from 1.</param>
internal sealed class LoadGenerator(int port, byte[] body, long expectedLength, int pipeline = 1)
{
    private const int MostRequests = 1_000_000;

    // A round that hangs is ended from outside after this much beyond its time.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly byte[] _requests = [.. Enumerable.Repeat(RequestOf(port, body), pipeline).SelectMany(bytes => bytes)];

    /// <summary>Asks once and keeps the answer.</summary>
    public static async Task<byte[]> AskOnceAsync(int port, byte[] body, CancellationToken cancellationToken)
    {
        using var connection = new KeepAliveConnection();
        await connection.ConnectAsync(port, cancellationToken);
        using var answer = new MemoryStream();
        await connection.SendAsync(RequestOf(port, body));
        await connection.ReceiveAsync(answer);
        return answer.ToArray();
    }

    /// <summary>Runs one round.</summary>
    /// <param name="connections">How many connections, from 1.</param>
    /// <param name="duration">How long new requests are begun.</param>
    /// <param name="cancellationToken">Ends the round early by closing its connections.</param>
    /// <exception cref="InvalidDataException">A response was not 200 or not of the expected length.</exception>
    public async Task<LoadResult> RunAsync(int connections, TimeSpan duration, CancellationToken cancellationToken)
    {
        var opened = new List<KeepAliveConnection>(connections);
        try
        {
            for (var i = 0; i < connections; i++)
            {
                var connection = new KeepAliveConnection();
                opened.Add(connection);
                await connection.ConnectAsync(port, cancellationToken);
            }

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(duration + Grace);
            await using var closing = limit.Token.Register(() => opened.ForEach(connection => connection.Dispose()));

            var start = Stopwatch.GetTimestamp();
            var end = start + (long)(duration.TotalSeconds * Stopwatch.Frequency);
            var latencies = await Task.WhenAll(opened.Select(connection => Task.Run(() => AskUntilAsync(connection, end, MostRequests / connections), CancellationToken.None)));
            return new LoadResult(Stopwatch.GetElapsedTime(start), [.. latencies.SelectMany(ticks => ticks)]);
        }
        finally
        {
            opened.ForEach(connection => connection.Dispose());
        }
    }

    private static byte[] RequestOf(int port, byte[] body) => [.. Encoding.ASCII.GetBytes(
        $"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    private async Task<List<long>> AskUntilAsync(KeepAliveConnection connection, long end, int most)
    {
        var latencies = new List<long>(4096);
        for (var begun = Stopwatch.GetTimestamp(); begun < end && latencies.Count < most;)
        {
            await connection.SendAsync(_requests);
            long done = 0;
            for (var i = 0; i < pipeline; i++)
            {
                var length = await connection.ReceiveAsync(null);
                if (length != expectedLength)
                    throw new InvalidDataException($"A response of {length} bytes where {expectedLength} were expected.");
                done = Stopwatch.GetTimestamp();
                latencies.Add(done - begun);
            }

            begun = done;
        }

        return latencies;
    }
}
