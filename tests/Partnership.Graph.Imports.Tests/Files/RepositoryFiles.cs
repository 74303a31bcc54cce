namespace Partnership.Graph.Imports.Tests.Files;

/// <summary>Files of the registers: a few rows each within the checkout, and the real ones beside it where they are there.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The extracts of a few rows that the seed is made of.</summary>
    public static string SeedFolder { get; } = Path.Combine(Root, "api", "Partnership.Graph.Api", "Seed", "Data", "Registers");

    /// <summary>The folder with the real registers.</summary>
    public static string ReferenceData { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "reference-data"));

    /// <summary>The one file of the seed that begins with a name.</summary>
    public static byte[] Seed(string stem) => File.ReadAllBytes(Directory.EnumerateFiles(SeedFolder, $"{stem}*").Single());

    /// <summary>Skips the test where the real registers are not there.</summary>
    public static void RequireReferenceData() =>
        Assert.SkipUnless(Directory.Exists(ReferenceData), $"The registers' files are not at {ReferenceData}.");

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests run outside a checkout: no Partnership.Graph.sln above " + AppContext.BaseDirectory),
        _ when File.Exists(Path.Combine(folder.FullName, "Partnership.Graph.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
