using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CsvHelper;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Imports.Reading;

/// <summary>
/// The present row of a file. What cannot be understood is noted on it and read as nothing, so that one reading finds
/// everything that is wrong with a row.
/// </summary>
internal sealed class RegisterRow(CsvReader reader, Columns columns, DateOnly asOf)
{
    // What the registers write where they know nothing.
    private static readonly FrozenSet<string> Nothing = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "", "Not recorded", "Not applicable", "Does not apply");

    private static readonly DateOnly UnknownDay = new(1900, 1, 1);

    private readonly List<(string? Column, string Reason)> _problems = [];
    private string? _leftOut;

    /// <summary>The day the register said so.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>The line the row begins on.</summary>
    public long Line => reader.LineNumber;

    /// <summary>The row as it is in the file.</summary>
    public string Raw => reader.Current.ToString();

    /// <summary>Begins a new row.</summary>
    public void Begin()
    {
        _problems.Clear();
        _leftOut = null;
    }

    /// <summary>The text of a cell; <c>null</c> where the register knows nothing, or the file has no such column.</summary>
    public string? Text(string column)
    {
        var index = columns.Find(column);
        if (index < 0 || reader.IsEmpty(index)) return null;
        var text = reader.GetString(index).Trim();
        if (Nothing.Contains(text)) return null;
        if (BrokenCharacter(text) is not { } broken) return text;
        Note(column, $"'{Shown(text)}' {broken}");
        return null;
    }

    /// <summary>The text of a cell that is never empty.</summary>
    public string? Required(string column)
    {
        var text = Text(column);
        if (text is null && !_problems.Exists(problem => problem.Column == column)) Note(column, "It must not be empty.");
        return text;
    }

    /// <summary>A cell as an identifier or a number; <c>null</c> where the register knows nothing.</summary>
    /// <param name="column">The column.</param>
    /// <param name="digits">How many digits a code has: a spreadsheet that took it for a number cut zeros off its beginning.</param>
    public T? Value<T>(string column, int digits = 0) where T : struct, IParsable<T> => Text(column) is { } text ? Parsed<T>(column, Padded(text, digits)) : null;

    /// <summary>A cell that is never empty as an identifier.</summary>
    public T? RequiredValue<T>(string column) where T : struct, IParsable<T> => Required(column) is { } text ? Parsed<T>(column, text) : null;

    /// <summary>A cell as a whole number of some range; <c>null</c> where the register knows nothing.</summary>
    public int? Number(string column, int least, int most)
    {
        if (Text(column) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Note(column, $"'{Shown(text)}' is no whole number from {least} to {most}.");
        return null;
    }

    /// <summary>A cell as a day, written as the register writes days; 1 January 1900 stands for an unknown one.</summary>
    public DateOnly? Day(string column, string format)
    {
        if (Text(column) is not { } text) return null;
        if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Note(column, $"'{Shown(text)}' is no day written {format}.");
        else if (day.Year is < 1000 or > 2200)
            Note(column, $"'{Shown(text)}' is no day of our times.");
        else if (day != UnknownDay)
            return day;
        return null;
    }

    /// <summary>A cell whose codes the register lists; leading zeros do not count, as a spreadsheet may have cut them.</summary>
    public T? Coded<T>(string column, IReadOnlyDictionary<string, T> codes) where T : struct
    {
        if (Required(column) is not { } text) return null;
        if (codes.TryGetValue(text, out var value) || codes.TryGetValue(Padded(text, 2), out value)) return value;
        if (text.Length > 1 && codes.TryGetValue(text.TrimStart('0'), out value)) return value;
        Note(column, $"'{Shown(text)}' is none of {string.Join(", ", codes.Keys)}.");
        return null;
    }

    /// <summary>Notes that something of the row cannot be understood.</summary>
    public void Note(string? column, string reason) => _problems.Add((column, reason));

    /// <summary>Notes that the row is about something the graph does not hold.</summary>
    public void LeaveOut(string kind) => _leftOut = kind;

    /// <summary>What became of the row.</summary>
    public RowResult ToResult(Document? document, IReadOnlyList<string> unknown)
    {
        if (_problems is [var first, ..])
            return new RowResult.Rejected(new(Line, first.Column, string.Join(' ', _problems.Select(problem => problem == first ? problem.Reason : $"{problem.Column}: {problem.Reason}")), Raw));
        if (_leftOut is { } kind)
            return new RowResult.LeftOut(Line, kind);
        return new RowResult.Understood(Line, document ?? throw new InvalidOperationException("A row without a document says why.")) { Unknown = unknown };
    }

    private T? Parsed<T>(string column, string text) where T : struct, IParsable<T>
    {
        if (T.TryParse(text, CultureInfo.InvariantCulture, out var value)) return value;
        Note(column, $"'{Shown(text)}' is no {typeof(T).Name}.");
        return null;
    }

    private static string Padded(string text, int digits) =>
        text.Length < digits && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? text.PadLeft(digits, '0') : text;

    private static string? BrokenCharacter(string text)
    {
        if (Ascii.IsValid(text)) return text.AsSpan().ContainsAnyInRange('\0', '\u001F') ? "has a control character in it, perhaps a line break." : null;
        if (text.Contains("ï¿½", StringComparison.Ordinal)) return "has lost a letter: this copy was rewritten in another encoding on the way.";
        return text.Any(char.IsControl) ? "has a character that Windows-1252 does not have." : null;
    }

    private static string Shown(string text)
    {
        var shown = text.Length > 60 ? text[..60] + "…" : text;
        return string.Concat(shown.Select(c => char.IsControl(c) ? '␣' : c));
    }
}
