using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Audit;

/// <summary>
/// That an aggregate's audit had an entry of this number with this hash. Kept where whoever can write to the store cannot,
/// it shows also what somebody did who put every hash in the store right again.
/// </summary>
/// <param name="AggregateId">The aggregate.</param>
/// <param name="Number">The entry's number.</param>
/// <param name="Hash">The entry's hash.</param>
public sealed record AuditAnchor(NodeId AggregateId, int Number, string Hash)
{
    /// <summary>The anchor as a line of text, for example <c>Partnership:1 12 9f86d0…</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AggregateId} {Number} {Hash}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string line, [NotNullWhen(true)] out AuditAnchor? anchor)
    {
        anchor = line.Split(' ') is [var aggregate, var number, { Length: 64 } hash]
            && NodeId.TryParse(aggregate, null, out var id)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            && parsed > 0
            && hash.All(char.IsAsciiHexDigitLower)
                ? new AuditAnchor(id, parsed, hash)
                : null;
        return anchor is not null;
    }
}
