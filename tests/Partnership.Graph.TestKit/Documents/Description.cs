using System.Collections;
using System.Globalization;
using System.Text;
using Partnership.Graph.Domain;

namespace Partnership.Graph.TestKit.Documents;

/// <summary>All of a document as text, lists by their items, so that two documents can be compared and a difference read.</summary>
public static class Description
{
    public static string Of(object? value) => Append(new StringBuilder(), value, "").ToString();

    private static StringBuilder Append(StringBuilder text, object? value, string indent) => value switch
    {
        null => text.Append("null"),
        string s => text.Append('"').Append(s).Append('"'),
        DateTimeOffset instant => text.Append(instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        TimeOnly time => text.Append(time.ToString("O", CultureInfo.InvariantCulture)),
        double number => text.Append(number.ToString("R", CultureInfo.InvariantCulture)),
        IEnumerable items => AppendItems(text, items, indent + "  "),
        _ when value.GetType() is { IsClass: true } type && type.Namespace!.StartsWith("Partnership.Graph", StringComparison.Ordinal) =>
            AppendFields(text, value, indent + "  "),
        _ => text.Append(value),
    };

    private static StringBuilder AppendItems(StringBuilder text, IEnumerable items, string indent)
    {
        foreach (var item in items)
            Append(text.Append('\n').Append(indent).Append("- "), item, indent);
        return text;
    }

    private static StringBuilder AppendFields(StringBuilder text, object value, string indent)
    {
        foreach (var property in value.GetType().GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.SetMethod is { IsPublic: true } && property.Name != nameof(Document.Version))
                Append(text.Append('\n').Append(indent).Append(property.Name).Append(": "), property.GetValue(value), indent);
        }

        return text;
    }
}
