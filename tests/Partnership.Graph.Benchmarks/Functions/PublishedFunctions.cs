namespace Partnership.Graph.Benchmarks.Functions;

/// <summary>The functions app as it is deployed: published, with its runtime, compiled beforehand.</summary>
internal static class PublishedFunctions
{
    /// <summary>The folder that <c>dotnet publish -c Release</c> fills.</summary>
    /// <exception cref="InvalidOperationException">It is not there.</exception>
    public static string Folder
    {
        get
        {
            // bin/<project>/<configuration>/ and publish/<project>/<configuration>_<runtime>/ lie side by side.
            var artifacts = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Parent!;
            var folder = Path.Combine(artifacts.FullName, "publish", "Partnership.Graph.Functions", "release_linux-x64");
            return File.Exists(Path.Combine(folder, "host.json"))
                ? folder
                : throw new InvalidOperationException($"The functions are not published: there is no {folder}. Publish them first: dotnet publish -c Release functions/Partnership.Graph.Functions");
        }
    }
}
