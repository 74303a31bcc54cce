using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Partnership.Graph.Transport.Csv;

/// <summary>
/// Writes records as RFC 4180 has them, in UTF-8: commas, CRLF after each record, quotes where a cell needs them. Text that
/// a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises.
/// </summary>
/// <see href="https://www.rfc-editor.org/rfc/rfc4180"/>
/// <see href="https://owasp.org/www-community/attacks/CSV_Injection"/>
internal sealed class CsvText(IBufferWriter<byte> output)
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> BeginsFormula = SearchValues.Create("=+-@\t\r\n");
    private bool _within;

    /// <summary>Writes a cell: text as it is, numbers and booleans as JSON has them, nothing for null, the values of a list with semicolons between them.</summary>
    public void WriteCell(JsonElement value) => WriteCell(value.ValueKind switch
    {
        JsonValueKind.String => Harmless(value.GetString()!),
        JsonValueKind.Array => Harmless(string.Join("; ", value.EnumerateArray().Select(item => item.ToString()))),
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    });

    /// <summary>Writes a cell that is known to be harmless.</summary>
    public void WriteCell(string text)
    {
        if (_within)
            output.Write(","u8);
        _within = true;
        Encoding.UTF8.GetBytes(text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text, output);
    }

    /// <summary>Ends the record.</summary>
    public void EndRecord()
    {
        output.Write("\r\n"u8);
        _within = false;
    }

    private static string Harmless(string text) => text.Length > 0 && BeginsFormula.Contains(text[0]) ? $"'{text}" : text;
}
