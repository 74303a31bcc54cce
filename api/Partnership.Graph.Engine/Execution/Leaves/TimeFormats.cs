using System.Globalization;
using Partnership.Graph.Engine.Execution.Writing;

namespace Partnership.Graph.Engine.Execution.Leaves;

/// <summary>An instant as RFC 3339 in UTC: <c>2026-06-16T08:30:00Z</c>, with a fraction only where there is one.</summary>
internal sealed class InstantFormat : LeafFormat<DateTimeOffset>
{
    public override Written Write(DateTimeOffset value, JsonBuffer json, FieldErrors errors)
    {
        const string Format = "yyyy-MM-ddTHH:mm:ss.FFFFFFF";
        var place = json.Reserve(40);
        place[0] = (byte)'"';
        value.UtcDateTime.TryFormat(place[1..], out var length, Format, CultureInfo.InvariantCulture);
        place[length + 1] = (byte)'Z';
        place[length + 2] = (byte)'"';
        json.Advance(length + 3);
        return Written.Value;
    }
}
