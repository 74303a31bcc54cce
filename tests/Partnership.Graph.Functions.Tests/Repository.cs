namespace Partnership.Graph.Functions.Tests;

/// <summary>Finds the repository's own files from where the tests run.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string File(string path) => Path.Combine(Root, path);

    public static string Folder(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Partnership.Graph.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"Partnership.Graph.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
