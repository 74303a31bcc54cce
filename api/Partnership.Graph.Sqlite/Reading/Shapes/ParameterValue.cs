using System.Collections;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Sqlite.Model;

namespace Partnership.Graph.Sqlite.Reading.Shapes;

/// <summary>What EF Core makes of a value for its parameter: the column's text, a list as JSON, a pattern.</summary>
internal static class ParameterValue
{
    private static readonly ConcurrentDictionary<Type, Func<object, object>> Known = [];

    /// <summary>The value as its column has it.</summary>
    internal static object? Of(object? value) => value is null or string or int or bool ? value : Known.GetOrAdd(value.GetType(), FormOf)(value);

    /// <summary>The pattern of what begins with a text.</summary>
    internal static object? Beginning(object? value) => $"{Literally((string)value!)}%";

    /// <summary>The pattern of what ends with a text.</summary>
    internal static object? End(object? value) => $"%{Literally((string)value!)}";

    /// <summary>The ids as a list in JSON.</summary>
    internal static string ListOf(IEnumerable<NodeId> ids) => JsonSerializer.Serialize(ids.Select(id => id.Value));

    private static Func<object, object> FormOf(Type type) =>
        TextConversion.Of(type) is { } conversion ? value => conversion.ConvertToProvider(value)!
        : type.IsAssignableTo(typeof(IEnumerable<NodeId>)) ? ids => ListOf((IEnumerable<NodeId>)ids)
        : type.IsAssignableTo(typeof(IEnumerable)) ? items => JsonSerializer.Serialize(((IEnumerable)items).Cast<object?>().Select(Of))
        : value => value;

    private static string Literally(string text)
    {
        var pattern = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '%' or '_' or '\\')
                pattern.Append('\\');
            pattern.Append(c);
        }

        return pattern.ToString();
    }
}
