using System.Globalization;
using System.Text.Json;

namespace Partnership.Graph.Functions.Local;

/// <summary>What <c>host.json</c> tells the host, as far as the local one knows it; what it leaves out is the real host's default.</summary>
internal sealed record HostFile
{
    /// <summary>The handler's executable, relative to the app's folder.</summary>
    public required string Executable { get; init; }

    /// <summary>Past this an invocation ends with the handler killed: default 30 minutes, as on Flex Consumption.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many messages are taken at once: default 16, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>How often a message is tried before it goes to the poison queue: default 5.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message that failed is invisible: default none.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>The longest pause between looks into an empty queue: default 1 minute; the local host waits 2 seconds at most.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Reads the file.</summary>
    /// <param name="folder">The app's folder.</param>
    /// <exception cref="LocalHostException">It is missing, or not what the host reads.</exception>
    public static HostFile Read(string folder)
    {
        var file = Path.Combine(folder, "host.json");
        if (!File.Exists(file))
            throw new LocalHostException($"There is no {file}. Name the folder the app was published to.");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            var queues = Find(root, "extensions", "queues");
            return new HostFile
            {
                Executable = Find(root, "customHandler", "description", "defaultExecutablePath")?.GetString()
                    ?? throw new LocalHostException($"{file} names no customHandler.description.defaultExecutablePath."),
                FunctionTimeout = Span(root, "functionTimeout") ?? TimeSpan.FromMinutes(30),
                BatchSize = Number(queues, "batchSize") ?? 16,
                MaxDequeueCount = Number(queues, "maxDequeueCount") ?? 5,
                VisibilityTimeout = Span(queues, "visibilityTimeout") ?? TimeSpan.Zero,
                MaxPollingInterval = Span(queues, "maxPollingInterval") ?? TimeSpan.FromMinutes(1),
            };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            throw new LocalHostException($"{file} cannot be read: {broken.Message}");
        }
    }

    private static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }

    private static int? Number(JsonElement? element, string name) => element is { } given ? Find(given, name)?.GetInt32() : null;

    private static TimeSpan? Span(JsonElement? element, string name) =>
        element is { } given && Find(given, name)?.GetString() is { } text ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : null;
}

/// <summary>The local host cannot go on; the message says what and the way out.</summary>
internal sealed class LocalHostException(string message) : Exception(message);
