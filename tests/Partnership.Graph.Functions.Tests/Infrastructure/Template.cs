using System.Text.Json;

namespace Partnership.Graph.Functions.Tests.Infrastructure;

/// <summary>What <c>infra/main.bicep</c> comes to: every resource of the compiled template, wherever it is nested.</summary>
internal static class Template
{
    private static readonly Lazy<Task<(int ExitCode, string Output, IReadOnlyList<string> Findings)>> Compiled =
        new(() => BicepCompiler.RunAsync("build", Repository.File("infra/main.bicep"), CancellationToken.None));

    /// <summary>What the compiler answered.</summary>
    public static Task<(int ExitCode, string Output, IReadOnlyList<string> Findings)> CompileAsync() => Compiled.Value;

    /// <summary>Every resource.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ResourcesAsync()
    {
        var found = new List<JsonElement>();
        Collect(JsonElement.Parse((await Compiled.Value).Output));
        return found;

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray()) Collect(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && element.TryGetProperty("apiVersion", out _)) found.Add(element);
                foreach (var property in element.EnumerateObject()) Collect(property.Value);
            }
        }
    }

    /// <summary>Every resource of a type.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ResourcesAsync(string type) =>
        [.. (await ResourcesAsync()).Where(resource => resource.GetProperty("type").GetString() == type)];
}
