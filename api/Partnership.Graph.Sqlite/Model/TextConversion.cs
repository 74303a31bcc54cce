using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Partnership.Graph.Sqlite.Model;

/// <summary>
/// Values kept as text whose ordinal order is the values' own: identifiers and web addresses as they are written, enums
/// by member name, instants in UTC at full precision.
/// </summary>
internal static class TextConversion
{
    private static readonly ConcurrentDictionary<Type, ValueConverter?> Known = [];

    /// <summary>The conversion for a type, or <c>null</c> where it has none.</summary>
    internal static ValueConverter? Of(Type type) => Known.GetOrAdd(type, static type =>
        type == typeof(DateTimeOffset) ? new InstantConverter()
        : type == typeof(Uri) ? new AddressConverter()
        : type.IsEnum ? (ValueConverter)Activator.CreateInstance(typeof(EnumToStringConverter<>).MakeGenericType(type))!
        : IsIdentifier(type) ? (ValueConverter)Activator.CreateInstance(typeof(IdentifierConverter<>).MakeGenericType(type))!
        : null);

    private static bool IsIdentifier(Type type) =>
        type.IsValueType && type.Namespace == typeof(Domain.Identifiers.NodeId).Namespace
        && type.GetInterfaces().Contains(typeof(IParsable<>).MakeGenericType(type));

    private sealed class IdentifierConverter<T>()
        : ValueConverter<T, string>(value => value.ToString()!, text => Read(text))
        where T : struct, IParsable<T>
    {
        private static T Read(string text) => T.Parse(text, CultureInfo.InvariantCulture);
    }

    // EF Core's own keeps what a reader should see, not what was written: it unescapes.
    private sealed class AddressConverter()
        : ValueConverter<Uri, string>(value => value.OriginalString, text => new Uri(text, UriKind.RelativeOrAbsolute));

    private sealed class InstantConverter()
        : ValueConverter<DateTimeOffset, string>(value => InstantText.Write(value), text => InstantText.Read(text));
}
