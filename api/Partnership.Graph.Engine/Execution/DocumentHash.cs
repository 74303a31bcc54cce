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
}
