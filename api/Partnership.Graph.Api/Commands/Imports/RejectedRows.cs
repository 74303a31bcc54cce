using CsvHelper;
using Partnership.Graph.Imports;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Api.Commands.Imports;

/// <summary>The rows an import left aside, as a CSV file for whoever puts them right.</summary>
internal static class RejectedRows
{
    /// <summary>Writes the file beside the input, or to a folder that was named; one of the same name is replaced.</summary>
    /// <returns>The file.</returns>
    public static string Write(IReadOnlyList<Rejection> rejections, string? folder, string location, RegisterDefinition definition)
    {
        var isFile = File.Exists(location);
        var target = Path.Combine(
            folder ?? (isFile ? Path.GetDirectoryName(Path.GetFullPath(location))! : Environment.CurrentDirectory),
            isFile ? $"{Path.GetFileName(location)}.rejected.csv" : $"{definition.Word}.rejected.csv");
        try
        {
            return WriteTo(rejections, target);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException && folder is null)
        {
            // The folder of the input may not be ours to write to.
            return WriteTo(rejections, Path.Combine(Environment.CurrentDirectory, Path.GetFileName(target)));
        }
    }

    private static string WriteTo(IReadOnlyList<Rejection> rejections, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var writer = CsvWriter.Create(File.Create(target));
        writer.WriteHeader("line", "column", "reason", "row");
        foreach (var rejection in rejections)
            writer.WriteRecord($"{rejection.Line}", rejection.Column ?? "", rejection.Reason, rejection.Row);
        return target;
    }
}
