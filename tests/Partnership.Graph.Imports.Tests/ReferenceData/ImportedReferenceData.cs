using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Tests.Files;

namespace Partnership.Graph.Imports.Tests.ReferenceData;

/// <summary>The real registers in one store, imported once for all tests, and what Python counts in the same files.</summary>
public sealed class ImportedReferenceData : IAsyncLifetime
{
    private readonly Dictionary<Type, object> _documents = [];
    private JsonElement? _counts;

    internal ScratchStore Graph { get; } = new() { Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero) };

    internal Dictionary<Register, ImportReport> Reports { get; } = [];

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists(RepositoryFiles.ReferenceData)) return;
        var files = Directory.EnumerateFiles(RepositoryFiles.ReferenceData, "*", SearchOption.AllDirectories).ToList();
        foreach (var definition in RegisterDefinition.All)
        {
            var file = files.Single(file => definition.Files.Match(Path.GetFileName(file)));
            Reports[definition.Register] = await Graph.ImportAsync(definition.Register, FileContent.At(file, definition.Files));
        }
    }

    public ValueTask DisposeAsync()
    {
        Graph.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>All documents of a type, read once.</summary>
    public async Task<IReadOnlyList<T>> AllAsync<T>() where T : Document
    {
        RepositoryFiles.RequireReferenceData();
        if (!_documents.TryGetValue(typeof(T), out var known)) _documents[typeof(T)] = known = await Graph.AllAsync<T>();
        return (IReadOnlyList<T>)known;
    }

    /// <summary>What Python counts; without Python the test is skipped, and in continuous integration fails.</summary>
    public async Task<JsonElement> CountsAsync()
    {
        RepositoryFiles.RequireReferenceData();
        return _counts ??= await RunPythonAsync();
    }

    private static async Task<JsonElement> RunPythonAsync()
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, UseShellExecute = false, ArgumentList = { Path.Combine(AppContext.BaseDirectory, "count.py"), RepositoryFiles.ReferenceData } };
        try
        {
            using var python = Process.Start(start)!;
            var output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await python.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, python.ExitCode);
            return JsonElement.Parse(output);
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("Python is not installed.");
            throw;
        }
    }
}
