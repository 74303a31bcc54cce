using System.Globalization;

namespace Partnership.Graph.Imports.Content;

/// <summary>What the files of a register are called: a stem, often the day of the data as eight digits, and an extension.</summary>
/// <param name="Stem">How the names begin, for example <c>edubasealldata</c>.</param>
/// <param name="Extension">How they end, for example <c>.csv</c>.</param>
public sealed record FileNames(string Stem, string Extension)
{
    /// <summary>
    /// Whether a name is one of these, packed or not: <c>edubasealldata.csv.gz</c> and <c>edubasealldata20240617.csv</c> are,
    /// <c>links_edubasealldata.csv</c> and <c>edubasealldata-extract.csv</c> are not.
    /// </summary>
    public bool Match(string name)
    {
        var ending = Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return ending is not null
            && name.StartsWith(Stem, StringComparison.OrdinalIgnoreCase)
            && name.Length >= Stem.Length + ending.Length
            && !name[Stem.Length..^ending.Length].Any(char.IsAsciiLetter);
    }

    /// <summary>The day that a name carries as eight digits in a row, year first; <c>null</c> for none.</summary>
    public static DateOnly? DayIn(string name)
    {
        for (var start = 0; start + 8 <= name.Length; start++)
        {
            var alone = (start == 0 || !char.IsAsciiDigit(name[start - 1])) && (start + 8 == name.Length || !char.IsAsciiDigit(name[start + 8]));
            if (alone && DateOnly.TryParseExact(name.AsSpan(start, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Stem}*{Extension}";

    private string[] Endings => [$"{Extension}.gz", $"{Extension}.zip", Extension, ".zip"];
}
