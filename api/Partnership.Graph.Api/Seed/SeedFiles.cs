using System.Globalization;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Api.Seed;

/// <summary>The seed's files by name, read whole. Names are relative to the seed's folder and written with <c>/</c>.</summary>
public sealed class SeedFiles
{
    private readonly IReadOnlyDictionary<string, byte[]> _files;

    internal SeedFiles(IReadOnlyDictionary<string, byte[]> files) => _files = files;

    /// <summary>The folder the build copies the seed's files to.</summary>
    public static string DefaultFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Seed", "Data");

    /// <summary>The names of all files.</summary>
    internal IEnumerable<string> Names => _files.Keys;

    /// <summary>Reads every file below <paramref name="folder"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SeedFiles Read(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes));

    /// <summary>The bytes of one file.</summary>
    internal byte[] Bytes(string name) => _files.TryGetValue(name, out var bytes)
        ? bytes
        : throw new SeedRefusedException(name, "the whole file", "is missing.");

    /// <summary>The one extract of a register, whose file is named <c>Registers/{register}{yyyyMMdd}.{extension}</c>.</summary>
    internal RegisterExtract Register(string register, string extension = "csv")
    {
        var pattern = $"Registers/{register}*.{extension}";
        List<RegisterExtract> found = [];
        foreach (var (name, bytes) in _files)
        {
            var day = name.AsSpan();
            if (!TryCut(ref day, $"Registers/{register}", $".{extension}")) continue;
            if (DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf))
                found.Add(new(new BytesContent(name, bytes), asOf));
        }

        return found is [var only]
            ? only
            : throw new SeedRefusedException(pattern, "the folder", $"holds {found.Count} extracts; there is to be one, with its day as yyyyMMdd in its name.");
    }

    private static bool TryCut(ref ReadOnlySpan<char> name, string prefix, string suffix)
    {
        if (!name.StartsWith(prefix, StringComparison.Ordinal) || !name.EndsWith(suffix, StringComparison.Ordinal)) return false;
        if (name.Length < prefix.Length + suffix.Length) return false;
        name = name[prefix.Length..^suffix.Length];
        return true;
    }
}
