using System.Buffers;
using System.IO.Pipelines;

namespace Partnership.Graph.Transport.Requests;

/// <summary>Reads the JSON body of a POST, never more than the limit.</summary>
internal static class RequestBody
{
    /// <summary>Checks the content type, then reads and parses; refused with 413 as soon as the body is known to be too large.</summary>
    public static ValueTask<ParametersResult> ReadJsonAsync(HttpRequest request, long maxBytes, CancellationToken ct) =>
        RequestMediaType.Check(request.ContentType) is { } unsupported
            ? ValueTask.FromResult<ParametersResult>(unsupported)
            : ReadAsync(request, maxBytes, ct);

    private static async ValueTask<ParametersResult> ReadAsync(HttpRequest request, long maxBytes, CancellationToken ct)
    {
        if (request.ContentLength > maxBytes)
            return TooLarge(maxBytes);

        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(ct);
            if (read.Buffer.Length > maxBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                return TooLarge(maxBytes);
            }

            if (read.IsCompleted)
                return Parse(body, read.Buffer);
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static ParametersResult Parse(PipeReader body, ReadOnlySequence<byte> buffer)
    {
        try
        {
            return buffer.IsSingleSegment ? JsonParameters.Read(buffer.FirstSpan) : ParseJoined(buffer);
        }
        finally
        {
            body.AdvanceTo(buffer.End);
        }
    }

    private static ParametersResult ParseJoined(ReadOnlySequence<byte> buffer)
    {
        var length = (int)buffer.Length;
        var joined = ArrayPool<byte>.Shared.Rent(length);
        buffer.CopyTo(joined);
        var result = JsonParameters.Read(joined.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(joined);
        return result;
    }

    private static Refusal TooLarge(long maxBytes) => Refusal.Of(
        StatusCodes.Status413PayloadTooLarge,
        $"The body is larger than {maxBytes:N0} bytes, the most this server reads. Send large values as variables of several smaller requests.");
}
