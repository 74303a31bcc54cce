using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Partnership.Graph.Functions.Registration;

namespace Partnership.Graph.Functions.Local;

/// <summary>Puts what a function answered into the queues of its output bindings, one message an element.</summary>
internal sealed class QueueOutput(Func<string, QueueClient> queues)
{
    /// <summary>Writes the outputs that the function has a queue binding for; others are dropped without a word, as the real host does.</summary>
    public async Task WriteAsync(FunctionFile function, JsonElement outputs, CancellationToken cancellationToken)
    {
        if (outputs.ValueKind != JsonValueKind.Object)
            return;
        foreach (var binding in function.Bindings.Where(binding => binding is { IsOutput: true, Type: "queue", QueueName: not null }))
        {
            if (!outputs.TryGetProperty(binding.Name, out var answered))
                continue;
            var queue = queues(binding.QueueName!);
            foreach (var message in answered.ValueKind == JsonValueKind.Array ? [.. answered.EnumerateArray()] : new[] { answered })
                await queue.SendMessageAsync(Convert.ToBase64String(Content(message)), cancellationToken);
        }
    }

    /// <summary>A message's bytes. Text that happens to be valid base64 is taken for bytes, decoded, and is no JSON when it is read.</summary>
    internal static byte[] Content(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.String)
            return Encoding.UTF8.GetBytes(message.GetRawText());
        var text = message.GetString()!;
        var bytes = new byte[text.Length];
        return text.Length > 0 && Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(text);
    }
}
