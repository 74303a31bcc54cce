using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Partnership.Graph.Engine.Execution.Writing;

/// <summary>Text that is the same in JSON as in memory: ASCII without quotes, backslashes and control characters.</summary>
internal static class PlainText
{
    /// <summary>What JSON does not allow in a string as it is (RFC 8259, section 7).</summary>
    public static SearchValues<char> ToEscape { get; } =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    /// <summary>The same, and everything that is not ASCII, for text that is UTF-8 already.</summary>
    public static SearchValues<byte> BytesToEscape { get; } =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    /// <summary>
    /// Copies as much of the begin of <paramref name="text"/> as is plain and returns how many characters that is.
    /// There has to be room for one byte per character.
    /// </summary>
    public static int Copy(string text, ref byte destination)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text.GetPinnableReference()));
        var length = text.Length;
        var done = 0;
        while (length - done >= Vector128<ushort>.Count)
        {
            var block = Vector128.LoadUnsafe(ref source, (nuint)done);
            if (!IsPlain(block))
                return done + CopyOneByOne(text.AsSpan(done), ref Unsafe.Add(ref destination, done));
            Store(block, ref Unsafe.Add(ref destination, done));
            done += Vector128<ushort>.Count;
        }

        if (done == length)
            return done;
        if (length < Vector128<ushort>.Count)
            return CopyOneByOne(text, ref destination);

        // The last block overlaps the one before it.
        done = length - Vector128<ushort>.Count;
        var last = Vector128.LoadUnsafe(ref source, (nuint)done);
        if (!IsPlain(last))
            return done + CopyOneByOne(text.AsSpan(done), ref Unsafe.Add(ref destination, done));
        Store(last, ref Unsafe.Add(ref destination, done));
        return length;
    }

    /// <summary>Writes the escape of a character of <see cref="ToEscape"/>: at most 6 bytes.</summary>
    public static int Escape(char character, Span<byte> destination)
    {
        var shortForm = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        destination[0] = (byte)'\\';
        if (shortForm != '\0')
        {
            destination[1] = (byte)shortForm;
            return 2;
        }

        "u00"u8.CopyTo(destination[1..]);
        destination[4] = (byte)(character < 0x10 ? '0' : '1');
        destination[5] = "0123456789ABCDEF"u8[character & 0xF];
        return 6;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<ushort> block) =>
        (Vector128.GreaterThan(block - Vector128.Create((ushort)0x20), Vector128.Create((ushort)(0x7F - 0x20)))
            | Vector128.Equals(block, Vector128.Create((ushort)'"'))
            | Vector128.Equals(block, Vector128.Create((ushort)'\\'))) == Vector128<ushort>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<ushort> block, ref byte destination) =>
        Unsafe.WriteUnaligned(ref destination, Vector128.Narrow(block, block).AsUInt64().ToScalar());

    private static int CopyOneByOne(ReadOnlySpan<char> text, ref byte destination)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is < ' ' or > '\x7F' or '"' or '\\')
                return i;
            Unsafe.Add(ref destination, i) = (byte)character;
        }

        return text.Length;
    }
}
