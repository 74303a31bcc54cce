namespace Partnership.Graph.Imports.Content;

/// <summary>
/// Unpacked bytes whose number the archive states: where they end too early or are damaged, reading says so, as the
/// unpacking by itself may simply stop.
/// </summary>
internal sealed class CheckedLength(Stream inner, string name, long stated, IDisposable? owner = null) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = inner.Read(buffer);
            _read += count;
            if (count == 0 && buffer.Length > 0 && (_read & uint.MaxValue) != (stated & uint.MaxValue))
                throw Truncated($"ends after {_read} bytes unpacked, and the archive says it has {stated}");
            return count;
        }
        catch (InvalidDataException broken)
        {
            throw Truncated($"is damaged after {_read} bytes unpacked", broken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owner?.Dispose();
        }

        base.Dispose(disposing);
    }

    private ImportRefusedException Truncated(string how, Exception? cause = null) =>
        new(RefusalReason.Truncated, name, "the whole file", $"{how}: it is not whole. Fetch it again.", cause);
}
