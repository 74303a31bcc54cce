using System.Text;

namespace Partnership.Graph.Transport.Tests.Csv;

/// <summary>Reads records as RFC 4180 defines them, and nothing that only looks like them.</summary>
internal static class CsvReader
{
    public static List<List<string>> Read(string text)
    {
        List<List<string>> records = [];
        var at = 0;
        while (at < text.Length)
        {
            List<string> record = [Cell(text, ref at)];
            while (text[at] == ',')
            {
                at++;
                record.Add(Cell(text, ref at));
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            records.Add(record);
        }

        return records;
    }

    private static string Cell(string text, ref int at)
    {
        var cell = new StringBuilder();
        if (text[at] != '"')
        {
            while (text[at] is not (',' or '\r'))
            {
                Assert.True(text[at] is not ('"' or '\n'), "A cell with a quote or a line break stands in quotes.");
                cell.Append(text[at++]);
            }

            return cell.ToString();
        }

        for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
        {
            if (text[at] == '"') at++;
            cell.Append(text[at]);
        }

        at++;
        return cell.ToString();
    }
}
