using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Partnership.Graph.Engine.Execution.Writing;

/// <summary>
/// JSON as UTF-8 in one pooled array. Whoever writes keeps the commas and brackets right. What has been written can be
/// taken back (<see cref="Rewind"/>): that is how a null takes the place of a half-written object.
/// </summary>
internal sealed class JsonBuffer(int capacity, int limit = int.MaxValue) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 256));
    private int _length;

    public int Position => _length;

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _length);

    public void Rewind(int position)
    {
        Debug.Assert(position <= _length, "Only what has been written can be taken back.");
        _length = position;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    public void WriteRaw(byte[] json)
    {
        var length = json.Length;
        if (_bytes.Length - _length < length)
            Grow(length);
        Unsafe.CopyBlockUnaligned(ref Free(), ref MemoryMarshal.GetArrayDataReference(json), (uint)length);
        _length += length;
    }

    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _length += json.Length;
    }

    public void WriteByte(byte json)
    {
        if (_bytes.Length - _length < 1)
            Grow(1);
        _bytes[_length++] = json;
    }

    public void WriteNull() => WriteRaw("null"u8);

    public void Write(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>A number (or anything else that formats to JSON as it is), in at most 64 bytes.</summary>
    public void WriteNumber<T>(T value)
        where T : IUtf8SpanFormattable
    {
        var fits = value.TryFormat(Reserve(64), out var written, [], CultureInfo.InvariantCulture);
        Debug.Assert(fits, "A number is never longer than 64 bytes.");
        _length += written;
    }

    public void WriteString(string text)
    {
        // One byte per character and two quotes: all that plain text needs.
        if (_bytes.Length - _length < text.Length + 2)
            Grow(text.Length + 2);
        ref var start = ref Free();
        start = (byte)'"';
        var plain = PlainText.Copy(text, ref Unsafe.Add(ref start, 1));
        _length += plain + 1;
        if (plain < text.Length)
            WriteRest(text.AsSpan(plain));
        WriteByte((byte)'"');
    }

    /// <summary>Makes room; what is written there counts after <see cref="Advance"/>.</summary>
    public Span<byte> Reserve(int bytes)
    {
        if (_bytes.Length - _length < bytes)
            Grow(bytes);
        return _bytes.AsSpan(_length);
    }

    public void Advance(int bytes) => _length += bytes;

    private ref byte Free() => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _length);

    private void WriteRest(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var run = text.IndexOfAny(PlainText.ToEscape);
            if (run < 0)
                run = text.Length;
            // A surrogate without its other half becomes U+FFFD, as in every UTF-8 encoder.
            _length += System.Text.Encoding.UTF8.GetBytes(text[..run], Reserve(run * 3));
            if (run == text.Length)
                return;
            _length += PlainText.Escape(text[run], Reserve(6));
            text = text[(run + 1)..];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        var needed = (long)_length + bytes;
        if (needed > limit)
            throw new ResponseTooLargeException(limit);
        var bigger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(_bytes.Length * 2L, needed), Array.MaxLength));
        _bytes.AsSpan(0, _length).CopyTo(bigger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = bigger;
    }
}
