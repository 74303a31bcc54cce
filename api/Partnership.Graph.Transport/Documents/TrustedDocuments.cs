using System.Collections.Frozen;
using System.Security.Cryptography;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Transport.Documents;

/// <summary>
/// The documents this server knows beforehand, each under the SHA-256 of its text: what front ends run, checked in with
/// the schema. A hash is lower-case hexadecimal, 64 characters.
/// </summary>
internal sealed class TrustedDocuments
{
    private readonly FrozenDictionary<string, Source> _documents;

    public TrustedDocuments(IEnumerable<Source> documents) => _documents = documents
        .DistinctBy(document => HashOf(document.Body.Span))
        .ToFrozenDictionary(document => HashOf(document.Body.Span));

    /// <summary>The document of that hash, or <c>null</c>.</summary>
    public Source? Find(string hash) => _documents.GetValueOrDefault(hash);

    /// <summary>The SHA-256 of a document's text.</summary>
    public static string HashOf(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash);
    }
}
