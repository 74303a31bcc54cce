using System.Buffers;
using System.Text.Json;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Transport.Transports.WebSockets;

/// <summary>The messages a server sends, as UTF-8 JSON.</summary>
internal static class ServerMessage
{
    public static ReadOnlyMemory<byte> ConnectionAck { get; } = """{"type":"connection_ack"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> Pong(JsonElement? payload) => payload is { } echoed
        ? JsonSerializer.SerializeToUtf8Bytes(new { type = "pong", payload = echoed })
        : """{"type":"pong"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> Complete(string id) => JsonSerializer.SerializeToUtf8Bytes(new { id, type = "complete" });

    /// <summary>A result that has data.</summary>
    public static ReadOnlyMemory<byte> Next(string id, ExecutionResult result)
    {
        var message = new ArrayBufferWriter<byte>(1_024);
        message.Write("{\"id\":"u8);
        message.Write(JsonSerializer.SerializeToUtf8Bytes(id));
        message.Write(",\"type\":\"next\",\"payload\":"u8);
        result.WriteTo(message);
        message.Write("}"u8);
        return message.WrittenMemory;
    }

    /// <summary>Why nothing was executed; its payload is the bare list of errors.</summary>
    public static ReadOnlyMemory<byte> Error(string id, ExecutionResult result)
    {
        var response = new ArrayBufferWriter<byte>(1_024);
        result.WriteTo(response);
        var errors = JsonElement.Parse(response.WrittenSpan).GetProperty("errors");
        return JsonSerializer.SerializeToUtf8Bytes(new { id, type = "error", payload = errors });
    }
}
