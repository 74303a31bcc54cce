using System.Security.Cryptography;
using System.Text;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>
/// Ids of what must exist once only, made of what makes it unique. The parts together would be longer than an id may be,
/// so the key is the first half of their SHA-256.
/// </summary>
public static class DerivedKey
{
    private const int Bytes = 16;

    /// <summary>The id of the one document of type <paramref name="typeName"/> that these parts, in this order, tell from all others.</summary>
    public static NodeId Id(string typeName, params ReadOnlySpan<string> parts) => NodeId.Of(typeName, Of(parts));

    private static string Of(ReadOnlySpan<string> parts)
    {
        // No part holds a line break: they are identifiers, numbers and names of slots.
        var text = Encoding.UTF8.GetBytes(string.Join('\n', parts));
        return Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, Bytes));
    }
}
