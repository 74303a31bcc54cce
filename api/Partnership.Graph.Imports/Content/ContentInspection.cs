using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Partnership.Graph.Imports.Content;

/// <summary>What a first look at a file finds before a row of it is read.</summary>
/// <param name="Hash">SHA-256 in small hexadecimal letters.</param>
/// <param name="Length">How many bytes it has.</param>
public sealed record ContentFacts(string Hash, long Length);

/// <summary>
/// The first look at a file: all bytes once, at the speed of the disk and in little memory, so that a web page, an endless
/// line or a wrong encoding is stopped before it costs anything.
/// </summary>
public static class ContentInspection
{
    /// <summary>The longest line that is read, in bytes: a row of a register has a few hundred.</summary>
    public const int LongestLine = 1024 * 1024;

    private const string Whole = "the whole file";
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Looks at a file.</summary>
    /// <exception cref="ImportRefusedException">It cannot be the register's text.</exception>
    public static ContentFacts Look(RegisterContent content, TextKind kind, CancellationToken cancellationToken)
    {
        using var stream = content.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var encoding = new EncodingGuess();
        long length = 0, line = 0;
        var lineNumber = 1;
        for (int count; (count = ReadFull(stream, buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var bytes = buffer.AsSpan(0, count);
            if (length == 0)
                RefuseOtherKinds(content, bytes, kind);
            hash.AppendData(bytes);
            encoding.Add(bytes);
            length += count;
            for (var rest = (ReadOnlySpan<byte>)bytes; !rest.IsEmpty;)
            {
                var end = rest.IndexOf((byte)'\n');
                line += end < 0 ? rest.Length : end;
                if (line > LongestLine)
                    throw new ImportRefusedException(RefusalReason.Malformed, content.Name, $"line {lineNumber}", $"is longer than {LongestLine} bytes; no row of a register is. Fetch the file again.");
                if (end < 0) break;
                (line, lineNumber) = (0, lineNumber + 1);
                rest = rest[(end + 1)..];
            }
        }

        if (length == 0)
            throw new ImportRefusedException(RefusalReason.Truncated, content.Name, Whole, "is empty. Fetch it again.");
        if (kind == TextKind.Windows1252 && encoding is { HasOther: true, IsUtf8: true })
            throw new ImportRefusedException(RefusalReason.WrongEncoding, content.Name, Whole, "is UTF-8; the register's own files are Windows-1252, so this copy was rewritten on the way, and letters may have been lost. Take the register's own download.");
        if (kind == TextKind.Utf8Json && !encoding.IsUtf8)
            throw new ImportRefusedException(RefusalReason.WrongEncoding, content.Name, Whole, "is not UTF-8, as JSON is. Fetch it again.");
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private static int ReadFull(Stream stream, byte[] buffer) => stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);

    private static void RefuseOtherKinds(RegisterContent content, ReadOnlySpan<byte> start, TextKind kind)
    {
        if (start.StartsWith(Utf8Mark) && kind == TextKind.Windows1252)
            throw new ImportRefusedException(RefusalReason.WrongEncoding, content.Name, Whole, "begins with the mark of UTF-8; the register's own files are Windows-1252. Take the register's own download, not one that a spreadsheet saved.");
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || start.Contains((byte)0))
            throw new ImportRefusedException(RefusalReason.WrongEncoding, content.Name, Whole, "is UTF-16 or no text at all; the register's own files are Windows-1252. Take the register's own download.");
        var text = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 512)]).TrimStart();
        if (text.StartsWith('<'))
            throw new ImportRefusedException(RefusalReason.NotTheRegister, content.Name, "line 1", "is a web page, as the register answers with when an extract is missing. Try again later, or take the extract of another day.");
    }
}

/// <summary>How a register writes text.</summary>
public enum TextKind
{
    /// <summary>Rows in Windows-1252, as the registers write them; plain ASCII is that too.</summary>
    Windows1252,

    /// <summary>JSON in UTF-8.</summary>
    Utf8Json,
}

/// <summary>Whether bytes that come in pieces are UTF-8, and whether any is beyond ASCII.</summary>
internal sealed class EncodingGuess
{
    private readonly byte[] _pending = new byte[4];
    private int _pendingLength;

    public bool HasOther { get; private set; }

    public bool IsUtf8 { get; private set; } = true;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        HasOther = HasOther || bytes.ContainsAnyExceptInRange((byte)0, (byte)127);
        if (!IsUtf8) return;
        // A letter may be cut by the end of a piece: finish the last one first, and keep the beginning of the next.
        while (_pendingLength > 0 && !bytes.IsEmpty)
        {
            _pending[_pendingLength++] = bytes[0];
            bytes = bytes[1..];
            if (Rune.DecodeFromUtf8(_pending.AsSpan(0, _pendingLength), out _, out _) != System.Buffers.OperationStatus.NeedMoreData)
            {
                IsUtf8 = Utf8.IsValid(_pending.AsSpan(0, _pendingLength));
                _pendingLength = 0;
            }
        }

        if (!IsUtf8) return;
        var cut = CutLetter(bytes);
        IsUtf8 = Utf8.IsValid(bytes[..^cut]);
        bytes[^cut..].CopyTo(_pending);
        _pendingLength = cut;
    }

    private static int CutLetter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            if (Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == System.Buffers.OperationStatus.NeedMoreData)
                return back;
        }

        return 0;
    }
}
