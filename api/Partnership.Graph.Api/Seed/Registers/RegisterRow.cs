using System.Globalization;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Seed.Registers;

/// <summary>One row of a register.</summary>
internal sealed class RegisterRow(RegisterExtract extract, long line, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells)
{
    // What the registers write where they know nothing.
    private static readonly HashSet<string> Nothing = ["", "Not recorded", "Not applicable", "Does not apply"];

    /// <summary>The day the register said so.</summary>
    public DateOnly AsOf => extract.AsOf;

    /// <summary>The text of a cell; <c>null</c> where the register knows nothing.</summary>
    public string? Text(string column)
    {
        if (!columns.TryGetValue(column, out var index) || index >= cells.Count)
            throw new SeedRefusedException(extract.File, $"line {line}", $"has no column '{column}'.");
        var text = cells[index].Trim();
        return Nothing.Contains(text) ? null : text;
    }

    /// <summary>The text of a cell that is never empty.</summary>
    public string Required(string column) => Text(column) ?? throw Refuse(column, "must not be empty.");

    /// <summary>A cell as an identifier or a number; <c>null</c> where the register knows nothing.</summary>
    public T? Value<T>(string column) where T : struct, IParsable<T>
    {
        if (Text(column) is not { } text) return null;
        return T.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Refuse(column, $"'{text}' is no {typeof(T).Name}.");
    }

    /// <summary>A cell that is never empty as an identifier or a number.</summary>
    public T RequiredValue<T>(string column) where T : struct, IParsable<T> =>
        Value<T>(column) ?? throw Refuse(column, "must not be empty.");

    /// <summary>A cell as a day, written as the register writes days; 1 January 1900 stands for an unknown one.</summary>
    public DateOnly? Day(string column, string format)
    {
        if (Text(column) is not { } text) return null;
        if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw Refuse(column, $"'{text}' is no day written {format}.");
        return day == new DateOnly(1900, 1, 1) ? null : day;
    }

    /// <summary>A cell whose codes the register lists.</summary>
    public T Coded<T>(string column, IReadOnlyDictionary<string, T> codes)
    {
        var text = Required(column);
        return codes.TryGetValue(text, out var value)
            ? value
            : throw Refuse(column, $"'{text}' is none of {string.Join(", ", codes.Keys)}.");
    }

    /// <summary>The document made of this row, with its place.</summary>
    public SeededDocument Place(Document document) => new(document, extract.File, $"line {line}");

    private SeedRefusedException Refuse(string column, string rule) => new(extract.File, $"line {line}, column '{column}'", rule);
}
