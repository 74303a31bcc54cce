using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Partnership.Graph.Engine.Execution;

/// <summary>The SHA-256 of a document's text: equal only for equal texts.</summary>
internal readonly record struct DocumentHash(ulong A, ulong B, ulong C, ulong D)
{
    public static DocumentHash Of(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return MemoryMarshal.Read<DocumentHash>(hash);
    }

    /// <summary>The hash as clients write it: 64 hexadecimal digits, small letters.</summary>
    public override string ToString() => Convert.ToHexStringLower(MemoryMarshal.AsBytes(new ReadOnlySpan<DocumentHash>(in this)));
}
