using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Graph.Domain.Audit;

/// <summary>
/// The hash that holds an audit entry to what it says and to the entry before it. Anybody who can read an entry can check
/// it: it is the SHA-256 of the entry as canonical JSON (RFC 8785), as UTF-8, in 64 small hexadecimal digits.
/// </summary>
/// <remarks>
/// The object that is hashed has exactly these members, in the order RFC 8785 gives them, those without a value as <c>null</c>:
/// <list type="bullet">
/// <item><c>action</c>, <c>actor</c>, <c>reason</c>: text as it was given.</item>
/// <item><c>aggregateId</c>, <c>id</c>, <c>subjectId</c>: ids such as <c>Partnership:1</c>.</item>
/// <item><c>asOf</c>: a day such as <c>2026-03-12</c>.</item>
/// <item><c>at</c>: the instant in UTC with seven decimals of a second, such as <c>2026-03-12T09:30:00.0000000Z</c>.</item>
/// <item><c>fields</c>: an array of objects with <c>after</c>, <c>before</c> and <c>name</c>, in the order of the entry; values are the text the entry has, not the JSON in it.</item>
/// <item><c>number</c>: the place in the aggregate, from 1.</item>
/// <item><c>previousHash</c>: the hash of the entry before it; <c>null</c> exactly for number 1.</item>
/// <item><c>source</c>: as the schema spells it, such as <c>CASE_STUDY</c>.</item>
/// </list>
/// </remarks>
public static class AuditSeal
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>The entry as the next of its aggregate, after the one that <paramref name="head"/> names; <c>null</c> for the first.</summary>
    public static AuditEntry Seal(AuditEntry entry, AuditHead? head)
    {
        var next = entry with { Version = 0, Number = (head?.Number ?? 0) + 1, PreviousHash = head?.Hash };
        return next with { Hash = HashOf(next) };
    }

    /// <summary>The hash an entry must have, from everything it says; what <see cref="AuditEntry.Hash"/> says does not matter.</summary>
    public static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText(entry))));

    /// <summary>The text that is hashed.</summary>
    public static string CanonicalText(AuditEntry entry)
    {
        var text = new StringBuilder(512);
        Member(text, '{', "action", entry.Action);
        Member(text, ',', "actor", entry.Actor);
        Member(text, ',', "aggregateId", entry.AggregateId.Value);
        Member(text, ',', "asOf", entry.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Member(text, ',', "at", entry.At.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture));
        text.Append(",\"fields\":[");
        for (var index = 0; index < entry.Fields.Count; index++)
        {
            if (index > 0) text.Append(',');
            Member(text, '{', "after", entry.Fields[index].After);
            Member(text, ',', "before", entry.Fields[index].Before);
            Member(text, ',', "name", entry.Fields[index].Name);
            text.Append('}');
        }

        text.Append(']');
        Member(text, ',', "id", entry.Id.Value);
        text.Append(",\"number\":").Append(entry.Number.ToString(CultureInfo.InvariantCulture));
        Member(text, ',', "previousHash", entry.PreviousHash);
        Member(text, ',', "reason", entry.Reason);
        Member(text, ',', "source", ConstantCase.Of(entry.Source));
        Member(text, ',', "subjectId", entry.SubjectId.Value);
        return text.Append('}').ToString();
    }

    private static void Member(StringBuilder text, char before, string name, string? value)
    {
        text.Append(before).Append('"').Append(name).Append("\":");
        if (value is null)
            text.Append("null");
        else
            Quote(text, value);
    }

    // RFC 8785, 3.2.2.2: what JSON must escape, in its shortest form, and nothing else.
    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
