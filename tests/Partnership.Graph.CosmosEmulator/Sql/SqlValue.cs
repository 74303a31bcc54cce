using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Partnership.Graph.CosmosEmulator.Sql;

/// <summary>
/// JSON values as the query language sees them: <see cref="Undefined"/>, <see cref="Null"/>, <see cref="bool"/>, <see cref="double"/>,
/// <see cref="string"/>, lists and dictionaries.
/// </summary>
internal static class SqlValue
{
    /// <summary>What a path leads to that is not there, and what a comparison of different types gives.</summary>
    public static readonly object Undefined = new Named("undefined");

    /// <summary>JSON's null.</summary>
    public static readonly object Null = new Named("null");

    public static object Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => Null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.Object => ObjectOf(json),
        _ => Undefined,
    };

    /// <summary>Equality and order between values of one type; <c>null</c> where the types differ.</summary>
    public static int? Compare(object left, object right) => (left, right) switch
    {
        (bool a, bool b) => a.CompareTo(b),
        (double a, double b) => a.CompareTo(b),
        (string a, string b) => CompareText(a, b),
        _ when left == Null && right == Null => 0,
        _ => null,
    };

    public static bool DeepEquals(object left, object right) => (left, right) switch
    {
        (List<object> a, List<object> b) => a.Count == b.Count && a.Zip(b).All(pair => DeepEquals(pair.First, pair.Second)),
        (Dictionary<string, object> a, Dictionary<string, object> b) =>
            a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var other) && DeepEquals(pair.Value, other)),
        _ => Compare(left, right) == 0,
    };

    /// <summary>The order of all values, as ORDER BY has it: undefined, null, false, true, numbers, texts, arrays, objects.</summary>
    public static int CompareAny(object left, object right) =>
        Rank(left) != Rank(right) ? Rank(left).CompareTo(Rank(right)) : Compare(left, right) ?? 0;

    public static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case bool flag: json.WriteBooleanValue(flag); break;
            case double number: WriteNumber(json, number); break;
            case string text: json.WriteStringValue(text); break;
            case List<object> items:
                json.WriteStartArray();
                foreach (var item in items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case Dictionary<string, object> members:
                json.WriteStartObject();
                foreach (var (name, member) in members.Where(member => member.Value != Undefined))
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }

                json.WriteEndObject();
                break;
            default: json.WriteNullValue(); break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (number == Math.Floor(number) && Math.Abs(number) < 1e15)
            json.WriteNumberValue((long)number);
        else
            json.WriteRawValue(number.ToString("R", CultureInfo.InvariantCulture));
    }

    // UTF-8 bytes sort as code points do.
    private static int CompareText(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

    private static int Rank(object value) => value switch
    {
        bool => 2,
        double => 3,
        string => 4,
        List<object> => 5,
        Dictionary<string, object> => 6,
        _ => value == Null ? 1 : 0,
    };

    // The last of several members of one name counts, as in the service.
    private static Dictionary<string, object> ObjectOf(JsonElement json)
    {
        var members = new Dictionary<string, object>();
        foreach (var member in json.EnumerateObject())
            members[member.Name] = Of(member.Value);
        return members;
    }

    private sealed record Named(string Name)
    {
        public override string ToString() => Name;
    }
}
