using Partnership.Graph.Imports;

namespace Partnership.Graph.Api.Commands.Imports;

/// <summary>One file to import.</summary>
/// <param name="Definition">The register it is of.</param>
/// <param name="Location">The file or the address.</param>
internal sealed record ImportTask(RegisterDefinition Definition, string Location)
{
    /// <summary>The newest file of each register in a folder, in the order in which they build on each other.</summary>
    /// <returns>The files, or what stands in the way.</returns>
    public static (IReadOnlyList<ImportTask> Tasks, string? Problem) InFolder(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        List<ImportTask> tasks = [];
        foreach (var definition in RegisterDefinition.All)
        {
            var found = files.Where(file => definition.Files.Match(Path.GetFileName(file))).ToList();
            if (found.Count > 1 && Newest(found) is { } newest) found = [newest];
            if (found.Count > 1)
                return ([], $"{folder} has {found.Count} files of {definition.Plural}: {string.Join(", ", found.Select(Path.GetFileName))}. Leave one, or give each its day in its name.");
            if (found is [var file])
                tasks.Add(new(definition, file));
        }

        return tasks.Count > 0
            ? (tasks, null)
            : ([], $"{folder} has no file of a register. They are called {string.Join(", ", RegisterDefinition.All.Select(definition => definition.Files))}, with a day in the name or without, packed or not.");
    }

    // By the day in their names, if all have one; two of the same day say nothing about which is meant.
    private static string? Newest(IReadOnlyList<string> files)
    {
        var dated = files.Select(file => (File: file, Day: Graph.Imports.Content.FileNames.DayIn(Path.GetFileName(file)))).ToList();
        if (dated.Exists(file => file.Day is null)) return null;
        var last = dated.Max(file => file.Day);
        return dated.Count(file => file.Day == last) == 1 ? dated.First(file => file.Day == last).File : null;
    }
}
