using System.Text;
using CsvHelper;

namespace Partnership.Graph.Api.Seed.Registers;

/// <summary>Reads an extract of a register as rows whose cells are found by the name of their column.</summary>
internal static class RegisterTable
{
    private static readonly CsvReaderOptions Options = new()
    {
        // The registers' own encoding; those that write ASCII only are read by it too.
        Encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252),
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        TrackLineNumbers = true,
    };

    /// <summary>Reads all rows after the header.</summary>
    public static IEnumerable<RegisterRow> Read(RegisterExtract extract) => Read(extract, Options, reader => reader.Headers);

    /// <summary>Reads all rows of a file without a header; <paramref name="columns"/> names its columns from the first.</summary>
    public static IEnumerable<RegisterRow> ReadHeaderless(RegisterExtract extract, IReadOnlyList<string> columns) =>
        Read(extract, Options with { HasHeader = false }, _ => columns);

    private static List<RegisterRow> Read(RegisterExtract extract, CsvReaderOptions options, Func<CsvReader, IEnumerable<string>> header)
    {
        try
        {
            using var reader = CsvReader.Create(extract.Bytes, options);
            var columns = header(reader).Select((name, index) => (name, index)).DistinctBy(column => column.name).ToDictionary(column => column.name, column => column.index);
            List<RegisterRow> rows = [];
            while (reader.Read()) rows.Add(new(extract, reader.LineNumber, columns, reader.Current.ToArray()));
            return rows;
        }
        catch (CsvFormatException broken)
        {
            throw new SeedRefusedException(extract.File, $"line {broken.LineNumber}", broken.Message, broken);
        }
    }
}
