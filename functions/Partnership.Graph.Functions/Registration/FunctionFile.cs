using System.Text.Json;

namespace Partnership.Graph.Functions.Registration;

/// <summary>A binding as <c>function.json</c> says it.</summary>
/// <param name="Type">The kind, for example <c>timerTrigger</c>.</param>
/// <param name="Name">The name the code knows it by.</param>
/// <param name="IsOutput">Whether it takes what the function answers.</param>
/// <param name="Schedule">When a timer fires, six fields, UTC.</param>
/// <param name="QueueName">The queue of a queue's binding.</param>
/// <param name="Route">The path of an HTTP trigger below <c>/api</c>.</param>
/// <param name="Methods">The methods an HTTP trigger takes, in small letters.</param>
/// <param name="UseMonitor">Whether a timer remembers when it fired last, across restarts.</param>
internal sealed record FunctionBinding(
    string Type, string Name, bool IsOutput, string? Schedule, string? QueueName, string? Route, IReadOnlyList<string> Methods, bool UseMonitor);

/// <summary>A function as the host knows it: <c>&lt;Function&gt;/function.json</c>.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Bindings">What starts it, and where its answers go.</param>
internal sealed record FunctionFile(string Name, IReadOnlyList<FunctionBinding> Bindings)
{
    private const string FileName = "function.json";

    /// <summary>What starts the function; <c>null</c> where nothing does.</summary>
    public FunctionBinding? Trigger => Bindings.FirstOrDefault(binding => binding.Type.EndsWith("Trigger", StringComparison.Ordinal));

    /// <summary>Reads every function of an app.</summary>
    /// <param name="folder">The folder with <c>host.json</c>.</param>
    /// <param name="problems">What cannot be read, a sentence each.</param>
    public static IReadOnlyList<FunctionFile> ReadAll(string folder, List<string> problems)
    {
        var functions = new List<FunctionFile>();
        if (!Directory.Exists(folder))
        {
            problems.Add($"The app's folder {folder} is not there: it is the one that host.json and the folders of the functions were published to.");
            return functions;
        }

        foreach (var file in Directory.EnumerateDirectories(folder).Select(each => Path.Combine(each, FileName)).Where(File.Exists).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(Path.GetDirectoryName(file))!;
            try
            {
                using var document = JsonDocument.Parse(File.ReadAllBytes(file));
                functions.Add(new FunctionFile(name, [.. document.RootElement.GetProperty("bindings").EnumerateArray().Select(Read)]));
            }
            catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                problems.Add($"{name}/{FileName} is to be a JSON object with a list 'bindings' of objects with type, name and direction: {broken.Message}");
            }
        }

        return functions;
    }

    private static FunctionBinding Read(JsonElement binding) => new(
        binding.GetProperty("type").GetString()!,
        binding.GetProperty("name").GetString()!,
        binding.GetProperty("direction").GetString() == "out",
        Text(binding, "schedule"),
        Text(binding, "queueName"),
        Text(binding, "route"),
        binding.TryGetProperty("methods", out var methods) ? [.. methods.EnumerateArray().Select(method => method.GetString()!)] : [],
        binding.TryGetProperty("useMonitor", out var monitor) && monitor.ValueKind == JsonValueKind.True);

    private static string? Text(JsonElement binding, string name) => binding.TryGetProperty(name, out var value) ? value.GetString() : null;
}
