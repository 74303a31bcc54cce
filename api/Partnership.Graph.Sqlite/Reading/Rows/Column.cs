using System.Globalization;
using System.Reflection;
using System.Text;
using Partnership.Graph.Sqlite.Model;
using Partnership.Graph.Sqlite.Reading.Statements;
using SQLitePCL;

namespace Partnership.Graph.Sqlite.Reading.Rows;

/// <summary>The columns of a statement's row, by place, as the types of the model.</summary>
internal static class Column
{
    internal static bool IsNull(Statement row, int place) => raw.sqlite3_column_type(row.Handle, place) == raw.SQLITE_NULL;

    internal static ReadOnlySpan<byte> Utf8(Statement row, int place) => raw.sqlite3_column_blob(row.Handle, place);

    internal static string Text(Statement row, int place) => Encoding.UTF8.GetString(Utf8(row, place));

    internal static long Long(Statement row, int place) => raw.sqlite3_column_int64(row.Handle, place);

    internal static int Int(Statement row, int place) => checked((int)Long(row, place));

    internal static bool Truth(Statement row, int place) => Long(row, place) != 0;

    internal static double Double(Statement row, int place) => raw.sqlite3_column_double(row.Handle, place);

    internal static DateOnly Day(Statement row, int place) => RowText.Day(Utf8(row, place));

    internal static TimeOnly Time(Statement row, int place) => RowText.Time(Utf8(row, place));

    internal static DateTimeOffset Instant(Statement row, int place) => RowText.Instant(Utf8(row, place));

    internal static Uri Address(Statement row, int place) => new(Text(row, place), UriKind.RelativeOrAbsolute);

    internal static T Member<T>(Statement row, int place) where T : struct, Enum => EnumText<T>.Read(Utf8(row, place));

    internal static T Identifier<T>(Statement row, int place) where T : struct, IParsable<T> => T.Parse(Text(row, place), CultureInfo.InvariantCulture);

    internal static T Json<T>(Statement row, int place) => JsonConversion.Read<T>(Text(row, place));

    /// <summary>The method that reads columns of a type, which is not nullable; <c>null</c> where the model has none of it.</summary>
    internal static MethodInfo? MethodFor(Type type) =>
        type == typeof(string) ? Named(nameof(Text))
        : type == typeof(long) ? Named(nameof(Long))
        : type == typeof(int) ? Named(nameof(Int))
        : type == typeof(bool) ? Named(nameof(Truth))
        : type == typeof(double) ? Named(nameof(Double))
        : type == typeof(DateOnly) ? Named(nameof(Day))
        : type == typeof(TimeOnly) ? Named(nameof(Time))
        : type == typeof(DateTimeOffset) ? Named(nameof(Instant))
        : type == typeof(Uri) ? Named(nameof(Address))
        : type.IsEnum ? Named(nameof(Member)).MakeGenericMethod(type)
        : TextConversion.Of(type) is not null ? Named(nameof(Identifier)).MakeGenericMethod(type)
        : type.IsPrimitive || type == typeof(decimal) ? null
        : Named(nameof(Json)).MakeGenericMethod(type);

    private static MethodInfo Named(string name) => typeof(Column).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
