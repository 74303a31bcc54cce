using System.Text;
using CsvHelper;
using Partnership.Graph.Domain;
using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Imports.Reading;

/// <summary>Reads a register's file row by row, each made into a document, left out or rejected.</summary>
internal static class RegisterTable
{
    private static readonly CsvReaderOptions Options = new()
    {
        // The registers' own encoding; those that write ASCII only are read by it too.
        Encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252),
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = ContentInspection.LongestLine,
        TrackLineNumbers = true,
    };

    /// <summary>Reads the rows of an extract.</summary>
    /// <param name="extract">The file.</param>
    /// <param name="layout">How its rows are laid out.</param>
    /// <param name="make">
    /// Makes the document a row is about, noting on the row what cannot be understood; <c>null</c> where the row says so itself.
    /// </param>
    /// <exception cref="ImportRefusedException">The file is not the register's, or does not hold together.</exception>
    public static IEnumerable<RowResult> Read(RegisterExtract extract, RegisterLayout layout, Func<RegisterRow, Document?> make)
    {
        using var reader = CsvReader.Create(extract.Content.Open(), Options with { HasHeader = layout.Headerless is null });
        var more = Next(reader, extract);
        var columns = Columns.Of(reader, extract, layout, more);
        var row = new RegisterRow(reader, columns, extract.AsOf);
        var unknown = columns.Unknown(layout);
        while (more)
        {
            if (reader.FieldCount != columns.Width)
            {
                var (line, count, raw) = (reader.LineNumber, reader.FieldCount, reader.Current.ToString());
                more = Next(reader, extract);
                if (!more && count < columns.Width)
                    throw new ImportRefusedException(RefusalReason.Truncated, extract.File, $"line {line}", $"is the last and has {count} fields where there are {columns.Width} columns: the file is not whole. Fetch it again.");
                yield return new RowResult.Rejected(new(line, null, $"It has {count} fields where there are {columns.Width} columns.", raw));
                continue;
            }

            row.Begin();
            var document = make(row);
            yield return row.ToResult(document, unknown);
            more = Next(reader, extract);
        }
    }

    private static bool Next(CsvReader reader, RegisterExtract extract)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException broken)
        {
            throw new ImportRefusedException(RefusalReason.Malformed, extract.File, $"line {broken.LineNumber}", $"{broken.Message} Fetch the file again.", broken);
        }
    }
}
