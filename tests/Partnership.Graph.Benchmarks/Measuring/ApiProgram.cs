namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>The built API, which building this project builds too, in the same configuration.</summary>
internal static class ApiProgram
{
    private const string Name = "Partnership.Graph.Api";

    /// <summary>The program that is started.</summary>
    /// <exception cref="InvalidOperationException">It is not where the build puts it.</exception>
    public static string Executable
    {
        get
        {
            // bin/<project>/<configuration>/, so its neighbour has the same configuration.
            var configuration = new DirectoryInfo(AppContext.BaseDirectory);
            var path = Path.Combine(
                configuration.Parent!.Parent!.FullName, Name, configuration.Name, OperatingSystem.IsWindows() ? $"{Name}.exe" : Name);
            return File.Exists(path) ? path : throw new InvalidOperationException($"The API is not built: there is no {path}.");
        }
    }

    /// <summary>The contract's folder, beside the program.</summary>
    public static string SchemaFolder => Path.Combine(Path.GetDirectoryName(Executable)!, "schema");
}
