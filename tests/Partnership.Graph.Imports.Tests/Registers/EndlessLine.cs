using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Imports.Tests.Registers;

/// <summary>A file of one very long line, which is made while it is read; it counts how much is.</summary>
internal sealed class EndlessLine(long length) : RegisterContent
{
    /// <summary>How many bytes were read.</summary>
    public long Read { get; private set; }

    public override string Name => "the file";

    public override Stream Open() => new Line(this, length);

    private sealed class Line(EndlessLine owner, long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => owner.Read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - owner.Read);
            buffer[..count].Fill((byte)'a');
            owner.Read += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
