using Partnership.Graph.Domain.Store;
using Partnership.Graph.Imports;
using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Api.Commands.Imports;

/// <summary>Imports some files one after the other and says how it went.</summary>
internal sealed class ImportRun(IGraphStore store, TimeProvider clock, ImportConsole console)
{
    public required bool Preview { get; init; }

    public required DateOnly? SnapshotOn { get; init; }

    public required bool AcceptSizeChange { get; init; }

    public required string? RejectsFolder { get; init; }

    /// <summary>Imports the files in order. One that is refused stops those after it, which may build on it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<ImportTask> tasks, TextWriter error, CancellationToken cancellationToken)
    {
        List<ImportLine> lines = [];
        try
        {
            foreach (var task in tasks)
                lines.Add(await OneAsync(task, cancellationToken));
            return ImportCommand.Succeeded;
        }
        catch (ImportRefusedException refusal)
        {
            await error.WriteLineAsync($"Refused: {refusal.Message}");
            if (lines.Count < tasks.Count - 1)
                await error.WriteLineAsync($"Not looked at: {string.Join(", ", tasks.Skip(lines.Count + 1).Select(task => task.Definition.Plural))}.");
            return ImportCommand.Refused;
        }
        finally
        {
            console.Summarise(lines, Preview);
        }
    }

    private async Task<ImportLine> OneAsync(ImportTask task, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var location = await RegisterLocation.OpenAsync(task.Location, task.Definition.Files, cancellationToken);
        var request = new ImportRequest
        {
            Register = task.Definition.Register,
            Content = location.Content,
            SnapshotOn = SnapshotOn,
            Preview = Preview,
            AcceptSizeChange = AcceptSizeChange,
        };
        var report = await console.WatchAsync(task.Definition, progress => new RegisterImporter(store, clock).RunAsync(request, progress, cancellationToken));
        var rejects = report.Plan?.Rejections is { Count: > 0 } rejections ? RejectedRows.Write(rejections, RejectsFolder, task.Location, task.Definition) : null;
        return new(task.Definition, report, clock.GetElapsedTime(started), rejects);
    }
}

/// <summary>How one import went.</summary>
/// <param name="Definition">The register.</param>
/// <param name="Report">What it did.</param>
/// <param name="Took">How long it took.</param>
/// <param name="RejectsFile">The file with the rejected rows; <c>null</c> where there were none.</param>
internal sealed record ImportLine(RegisterDefinition Definition, ImportReport Report, TimeSpan Took, string? RejectsFile);
