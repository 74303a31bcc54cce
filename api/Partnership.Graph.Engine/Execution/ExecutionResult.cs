using System.Buffers;
using Partnership.Graph.Engine.Execution.Writing;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution;

/// <summary>7.1 A response. Its data is JSON in a pooled buffer: dispose of it when it has been written.</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly JsonBuffer? _data;
    private bool _isDisposed;

    internal ExecutionResult(OperationType operationType, JsonBuffer data, IReadOnlyList<GraphQLError> errors) =>
        (OperationType, _data, Errors) = (operationType, data, errors);

    private ExecutionResult(OperationType? operationType, IReadOnlyList<GraphQLError> errors) =>
        (OperationType, Errors) = (operationType, errors);

    /// <summary>Whether nothing was executed: the response has errors and no <c>data</c> entry.</summary>
    public bool IsRequestError => _data is null;

    /// <summary>Request errors, or the errors of fields in the order of the response.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>The kind of the operation; <c>null</c> if it was not found out.</summary>
    public OperationType? OperationType { get; }

    /// <summary>7.1.7 Entries of the response's <c>extensions</c>, as those of an error; left out if <c>null</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>How many bytes <see cref="WriteTo"/> writes, where that is known beforehand: when there is data and nothing else.</summary>
    public long? Length => _data is not null && Errors.Count == 0 && Extensions is null
        ? "{\"data\":}"u8.Length + _data.WrittenSpan.Length
        : null;

    /// <summary>A response to a request that was not executed.</summary>
    public static ExecutionResult RequestError(params IReadOnlyList<GraphQLError> errors) => new(operationType: null, errors);

    /// <summary>A response to a request that was not executed although its operation is known.</summary>
    public static ExecutionResult RequestError(OperationType operationType, params IReadOnlyList<GraphQLError> errors) =>
        new(operationType, errors);

    /// <summary>Writes the response as JSON in UTF-8: <c>errors</c> first where there are any, then <c>data</c>, then <c>extensions</c>.</summary>
    /// <exception cref="ObjectDisposedException">The buffer has been given back.</exception>
    public void WriteTo(IBufferWriter<byte> output)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        output.Write("{"u8);
        if (Errors.Count > 0)
        {
            output.Write("\"errors\":"u8);
            ErrorJson.Write(Errors, output);
        }

        if (_data is not null)
        {
            output.Write(Errors.Count > 0 ? ",\"data\":"u8 : "\"data\":"u8);
            output.Write(_data.WrittenSpan);
        }

        if (Extensions is not null)
        {
            output.Write(",\"extensions\":"u8);
            ErrorJson.Write(Extensions, output);
        }

        output.Write("}"u8);
    }

    /// <summary>Gives the buffer back; the result cannot be written afterwards.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _data?.Dispose();
    }
}
