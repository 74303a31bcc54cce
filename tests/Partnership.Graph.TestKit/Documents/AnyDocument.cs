using System.Reflection;
using System.Runtime.CompilerServices;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.TestKit.Documents;

/// <summary>
/// Makes a document of any type with something in every field, whatever fields it has, so that a test over all types
/// needs no change when a type or a field is added.
/// </summary>
public sealed class AnyDocument(Random random)
{
    private static readonly string[] Texts =
        ["", "plain", "O'Brien \"quoted\"", "Ysgol Gŵyr", "line\nbreak\ttab", "naïve; DROP TABLE--", "🩺 clinic", "%_\\ wildcards", "\uFFFD\uE000"];

    private static readonly Dictionary<Type, string> Identifiers = new()
    {
        [typeof(Urn)] = "138591",
        [typeof(GroupUid)] = "5361",
        [typeof(OdsCode)] = "RXK",
        [typeof(Ukprn)] = "10059392",
        [typeof(GssCode)] = "E54000062",
        [typeof(Postcode)] = "WS3 1DL",
        [typeof(IanaZone)] = "Europe/London",
        [typeof(EmailAddress)] = "coordinator@example.org",
        [typeof(CompaniesHouseNumber)] = "07523436",
        [typeof(EstablishmentNumber)] = "0123",
        [typeof(LocalAuthorityCode)] = "335",
    };

    /// <summary>A document of <paramref name="type"/> that is its own aggregate.</summary>
    /// <param name="type">A concrete document type.</param>
    /// <param name="absent">How likely a field that may be null is null, from 0 to 1.</param>
    public Document Of(Type type, double absent = 0)
    {
        var document = (Document)Filled(type, absent);
        var id = NodeId.Of(type.Name, random.NextInt64().ToString(null as IFormatProvider));
        return document with { Id = id, AggregateId = id, Version = 0 };
    }

    private object Filled(Type type, double absent)
    {
        var target = RuntimeHelpers.GetUninitializedObject(type);
        var nullability = new NullabilityInfoContext();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true }))
        {
            var mayBeNull = nullability.Create(property).ReadState == NullabilityState.Nullable;
            property.SetValue(target, mayBeNull && random.NextDouble() < absent ? null : Value(property.PropertyType, absent));
        }

        return target;
    }

    private object Value(Type declared, double absent)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type switch
        {
            _ when type == typeof(string) => Texts[random.Next(Texts.Length)],
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(int) => random.Next(int.MinValue, int.MaxValue),
            _ when type == typeof(double) => (random.NextDouble() - 0.5) * 1e9,
            _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(random.Next(700_000, 750_000)),
            _ when type == typeof(TimeOnly) => new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(random.NextInt64(630_000_000_000_000_000, 640_000_000_000_000_000), TimeSpan.Zero),
            _ when type == typeof(Uri) => new Uri($"https://example.org/{random.Next()}?a=b&c=%20"),
            _ when type == typeof(NodeId) => NodeId.Of("School", random.Next().ToString(null as IFormatProvider)),
            _ when type.IsEnum => RandomMember(type),
            _ when Identifiers.TryGetValue(type, out var text) => Parsed(type, text),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => List(type.GetGenericArguments()[0], absent),
            _ when type.IsClass && type.Namespace!.StartsWith("Partnership.Graph", StringComparison.Ordinal) => Filled(type, absent),
            _ => throw new NotSupportedException($"Say in {nameof(AnyDocument)} how to make a {type}."),
        };
    }

    private object RandomMember(Type type)
    {
        var members = Enum.GetValuesAsUnderlyingType(type);
        return Enum.ToObject(type, members.GetValue(random.Next(members.Length))!);
    }

    private Array List(Type item, double absent)
    {
        var list = Array.CreateInstance(item, random.Next(4));
        for (var index = 0; index < list.Length; index++)
            list.SetValue(Value(item, absent), index);
        return list;
    }

    private static object Parsed(Type type, string text) =>
        type.GetMethod("Parse", [typeof(string), typeof(IFormatProvider)])!.Invoke(null, [text, null])!;
}
