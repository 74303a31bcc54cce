namespace Partnership.Graph.Api.Tests.Architecture;

/// <summary>The folder that holds the solution, found upwards from where the tests run.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests run outside a checkout: no Partnership.Graph.sln above " + AppContext.BaseDirectory),
        _ when System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Partnership.Graph.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
