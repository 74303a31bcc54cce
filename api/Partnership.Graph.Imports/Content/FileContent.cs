using System.Buffers.Binary;
using System.IO.Compression;

namespace Partnership.Graph.Imports.Content;

/// <summary>A file on disk: as it is, in a gzip, or the one text file in a zip. What it is packed with is told from its first bytes.</summary>
public sealed class FileContent : RegisterContent
{
    private readonly string _path;
    private readonly Packing _packing;
    private readonly string _entry;

    private FileContent(string path, string name, Packing packing, string entry) => (_path, Name, _packing, _entry) = (path, name, packing, entry);

    private enum Packing
    {
        None,
        Gzip,
        Zip,
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>Looks at a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="wanted">What the register's files are called; which file of a zip is meant is told by it.</param>
    /// <param name="name">What messages call the file; its own name when left out.</param>
    /// <exception cref="ImportRefusedException">There is no such file, or no telling which of its files is meant.</exception>
    public static FileContent At(string path, FileNames wanted, string? name = null)
    {
        name ??= Path.GetFileName(path);
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> start = stackalloc byte[4];
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
                return new(path, name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name, Packing.Gzip, "");
            if (!start.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 3, 4]))
                return new(path, name, Packing.None, "");
            file.Position = 0;
            var entry = EntryOf(file, name, wanted);
            return new(path, Path.GetFileName(entry), Packing.Zip, entry);
        }
        catch (InvalidDataException broken)
        {
            throw new ImportRefusedException(RefusalReason.Truncated, name, "the whole file", "is a damaged zip archive. Fetch it again.", broken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ImportRefusedException(RefusalReason.Unreachable, name, "the whole file", $"cannot be read: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    public override Stream Open()
    {
        try
        {
            var file = File.OpenRead(_path);
            return _packing switch
            {
                Packing.Gzip => new CheckedLength(new GZipStream(file, CompressionMode.Decompress), Name, GzipLength(file)),
                Packing.Zip => OfEntry(new ZipArchive(file, ZipArchiveMode.Read)),
                _ => file,
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ImportRefusedException(RefusalReason.Unreachable, Name, "the whole file", $"cannot be read: {failure.Message}", failure);
        }
    }

    private CheckedLength OfEntry(ZipArchive archive)
    {
        var entry = archive.GetEntry(_entry) ?? throw new InvalidDataException($"the archive no longer has a file {_entry}.");
        return new CheckedLength(entry.Open(), Name, entry.Length, archive);
    }

    private static string EntryOf(Stream file, string name, FileNames wanted)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var files = archive.Entries.Where(entry => entry.Name.Length > 0).Select(entry => entry.FullName).ToList();
        var named = files.Where(entry => wanted.Match(Path.GetFileName(entry))).ToList();
        return (named, files) switch
        {
            ([var only], _) => only,
            ([], [var only]) => only,
            _ => throw new ImportRefusedException(
                RefusalReason.NotTheRegister, name, "the whole file",
                $"is a zip archive with {named.Count} files named {wanted}, of {files.Count} in all; there is to be one. Unpack it and name the file that is meant."),
        };
    }

    // The last four bytes of a gzip are its length unpacked, modulo 2^32 (RFC 1952).
    private static long GzipLength(FileStream file)
    {
        if (file.Length < 18) return -1;
        Span<byte> end = stackalloc byte[4];
        file.Position = file.Length - end.Length;
        file.ReadExactly(end);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(end);
    }
}
