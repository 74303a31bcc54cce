namespace Partnership.Graph.Hosting;

/// <summary>Files with a secret in them, which nobody but their owner may read. Windows keeps them by the rights of the folder.</summary>
internal static class OwnerOnlyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a file, and its folder where there is none.</summary>
    /// <exception cref="IOException">There is a file of that name.</exception>
    public static void Create(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var file = new StreamWriter(path, options);
        file.WriteLine(text);
    }

    /// <summary>Whether somebody else may read or write it.</summary>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != UnixFileMode.None;
}
