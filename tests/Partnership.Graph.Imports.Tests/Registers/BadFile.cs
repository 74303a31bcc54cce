using System.IO.Compression;
using System.Text;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Tests.Files;

namespace Partnership.Graph.Imports.Tests.Registers;

/// <summary>A file that is made of a good one by breaking it in one way.</summary>
/// <param name="Register">The register the file is of.</param>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Break">Makes it of the good one, in a folder it may use.</param>
/// <param name="Reason">Why it is refused.</param>
/// <param name="Says">What the message says.</param>
internal sealed record BadFile(Register Register, string Name, Func<byte[], string, RegisterContent> Break, RefusalReason Reason, string Says)
{
    /// <summary>A good file of a register: the seed's, and for the deciles one of three rows.</summary>
    public static byte[] Good(Register register) => register switch
    {
        Register.GiasSchools => RepositoryFiles.Seed("edubasealldata"),
        Register.GiasGroups => RepositoryFiles.Seed("allgroupsdata"),
        Register.GiasMemberships => RepositoryFiles.Seed("grouplinks"),
        Register.GiasLinks => RepositoryFiles.Seed("links_"),
        Register.OdsTrusts => RepositoryFiles.Seed("etr"),
        Register.OdsBoards => RepositoryFiles.Seed("icb"),
        Register.BankHolidays => RepositoryFiles.Seed("bank-holidays"),
        _ => Encoding.ASCII.GetBytes("lsoa_code,imd_decile\r\nE01000001,9\r\nE01000002,10\r\nE01000003,1\r\n"),
    };

    public static IReadOnlyList<BadFile> All { get; } =
    [
        // What comes instead of the file.
        Whole(Register.GiasSchools, "a web page", _ => "<!DOCTYPE html><html><body>Not found</body></html>", RefusalReason.NotTheRegister, "is a web page"),
        Whole(Register.GiasGroups, "a web page after empty lines", _ => "\r\n\r\n  <html>", RefusalReason.NotTheRegister, "is a web page"),
        Whole(Register.BankHolidays, "a web page instead of JSON", _ => "<html></html>", RefusalReason.NotTheRegister, "is a web page"),
        Whole(Register.GiasSchools, "nothing at all", _ => "", RefusalReason.Truncated, "is empty"),
        Whole(Register.GiasSchools, "a header alone", text => text.Split("\r\n")[0] + "\r\n", RefusalReason.Truncated, "has a header and no rows"),
        Whole(Register.GiasSchools, "another register's extract", _ => Windows1252.Text(Good(Register.GiasLinks)), RefusalReason.NotTheRegister, "has no column 'EstablishmentName'"),
        Whole(Register.GiasLinks, "the memberships for the links", _ => Windows1252.Text(Good(Register.GiasMemberships)), RefusalReason.NotTheRegister, "has no column 'LinkURN'"),
        Whole(Register.GiasGroups, "the schools for the groups", _ => Windows1252.Text(Good(Register.GiasSchools)), RefusalReason.NotTheRegister, "has no column 'Group UID' at its beginning"),
        Whole(Register.OdsTrusts, "a file with other columns", _ => "\"A\",\"B\",\"C\"\r\n", RefusalReason.NotTheRegister, "has 3 columns where"),
        Whole(Register.OdsTrusts, "25 columns", text => string.Join("\r\n", text.Split("\r\n").Select(line => line.Length == 0 ? "" : line[..line.LastIndexOf(",\"", line.LastIndexOf(",\"", StringComparison.Ordinal) - 1, StringComparison.Ordinal)])), RefusalReason.NotTheRegister, "has 25 columns where"),
        // What is missing of it.
        Whole(Register.GiasSchools, "cut within a cell", text => text[..(text.LastIndexOf("Primary", StringComparison.Ordinal) + 3)], RefusalReason.Malformed, "line 25: Malformed CSV in record 25"),
        Whole(Register.GiasSchools, "cut between two cells", text => text[..(text.LastIndexOf("\",\"", StringComparison.Ordinal) + 1)], RefusalReason.Truncated, "is the last and has"),
        Whole(Register.GiasLinks, "cut within the last row", text => text[..text.LastIndexOf(',')], RefusalReason.Truncated, "is the last and has 4 fields where there are 5 columns"),
        Whole(Register.BankHolidays, "JSON that ends early", text => text[..(text.Length / 2)], RefusalReason.Malformed, "is no JSON"),
        Whole(Register.GiasSchools, "half of the rows", text => Rows(text, rows => rows.Take(rows.Count / 2)), RefusalReason.SizeChanged, "more than 20 % of a difference"),
        Whole(Register.OdsTrusts, "a third of the rows more", text => text + string.Join("\r\n", Enumerable.Range(0, 3).Select(index => text.Split("\r\n")[0].Replace("\"R", $"\"X{index}", StringComparison.Ordinal)[..4] + text.Split("\r\n")[0][4..])) + "\r\n", RefusalReason.SizeChanged, "more than 20 % of a difference"),
        // How it is written.
        new(Register.GiasSchools, "UTF-8", (good, _) => Bytes(Encoding.UTF8.GetBytes(Windows1252.Text(good).Replace("Goldsmith", "Gôldsmith", StringComparison.Ordinal))), RefusalReason.WrongEncoding, "is UTF-8"),
        new(Register.GiasSchools, "UTF-8 with its mark", (good, _) => Bytes([0xEF, 0xBB, 0xBF, .. good]), RefusalReason.WrongEncoding, "begins with the mark of UTF-8"),
        new(Register.GiasSchools, "UTF-16", (good, _) => Bytes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Windows1252.Text(good))]), RefusalReason.WrongEncoding, "is UTF-16"),
        new(Register.GiasSchools, "zero bytes", (good, _) => Bytes([.. good[..5000], 0, 0, .. good[5000..]]), RefusalReason.WrongEncoding, "no text at all"),
        new(Register.GiasSchools, "a byte that is no letter", (good, _) => Bytes(Replaced(good, "Goldsmith", [(byte)'G', 0x81, (byte)'o'])), RefusalReason.TooManyRejected, "has a character that Windows-1252 does not have"),
        new(Register.GiasSchools, "letters that were lost", (good, _) => Bytes(Replaced(good, "Goldsmith", [0xEF, 0xBF, 0xBD, (byte)' ', 0xE9])), RefusalReason.TooManyRejected, "has lost a letter"),
        new(Register.BankHolidays, "JSON that is no UTF-8", (good, _) => Bytes(Replaced(good, "Boxing", [0xE9])), RefusalReason.WrongEncoding, "is not UTF-8"),
        Whole(Register.GiasSchools, "semicolons", text => text.Replace("\",\"", "\";\"", StringComparison.Ordinal), RefusalReason.Malformed, "line 1"),
        Whole(Register.GiasSchools, "a quote within a cell", text => text.Replace("Goldsmith Primary", "Gold\"smith Primary", StringComparison.Ordinal), RefusalReason.Malformed, "line 2"),
        Whole(Register.GiasSchools, "a quote that is never closed", text => text.Replace("\"Goldsmith Primary Academy\"", "\"Goldsmith Primary Academy", StringComparison.Ordinal), RefusalReason.Malformed, "line 2"),
        Whole(Register.GiasSchools, "a line break within a name", text => text.Replace("Goldsmith Primary", "Goldsmith\r\nPrimary", StringComparison.Ordinal), RefusalReason.TooManyRejected, "has a control character in it"),
        new(Register.GiasSchools, "one line of a gigabyte", (_, _) => new EndlessLine(1024L * 1024 * 1024), RefusalReason.Malformed, "line 1: is longer than 1048576 bytes"),
        // What it is packed in.
        new(Register.GiasSchools, "a gzip that ends early", (good, folder) => Packed(folder, "edubasealldata.csv.gz", Gzip(good)[..^2000]), RefusalReason.Truncated, "it is not whole"),
        new(Register.GiasSchools, "a gzip without its end", (good, folder) => Packed(folder, "edubasealldata.csv.gz", Gzip(good)[..^8]), RefusalReason.Truncated, "it is not whole"),
        new(Register.GiasSchools, "a gzip with a changed byte", (good, folder) => Packed(folder, "edubasealldata.csv.gz", Flipped(Gzip(good))), RefusalReason.Truncated, "it is not whole"),
        new(Register.GiasSchools, "a zip with two extracts", (good, folder) => Packed(folder, "extract.zip", Zip(("edubasealldata20260801.csv", good), ("edubasealldata20260802.csv", good))), RefusalReason.NotTheRegister, "is a zip archive with 2 files"),
        new(Register.GiasSchools, "a zip that ends early", (good, folder) => Packed(folder, "extract.zip", Zip(("edubasealldata20260801.csv", good))[..^200]), RefusalReason.Truncated, "is a damaged zip archive"),
        new(Register.GiasSchools, "no file", (_, folder) => FileContent.At(Path.Combine(folder, "edubasealldata.csv"), new("edubasealldata", ".csv")), RefusalReason.Unreachable, "cannot be read"),
        // The columns.
        Whole(Register.GiasSchools, "the first column renamed", text => text.Replace("\"URN\"", "\"Number\"", StringComparison.Ordinal), RefusalReason.NotTheRegister, "has no column 'URN' at its beginning, as"),
        Whole(Register.GiasSchools, "an essential column renamed", text => text.Replace("\"EstablishmentStatus (code)\"", "\"Status\"", StringComparison.Ordinal), RefusalReason.NotTheRegister, "has no column 'EstablishmentStatus (code)'"),
        Whole(Register.GiasSchools, "a column twice", text => text.Replace("\"Locality\"", "\"Street\"", StringComparison.Ordinal), RefusalReason.NotTheRegister, "has the column 'Street' twice"),
        Whole(Register.GiasSchools, "the columns of number and name swapped", text => Swap(text, "URN", "EstablishmentName", header: false), RefusalReason.TooManyRejected, "and 28 more of 29 rows"),
        Whole(Register.GiasSchools, "the names of phase and status swapped", text => Swap(text, "EstablishmentStatus (code)", "EstablishmentStatus (name)", header: false), RefusalReason.TooManyRejected, "'Open' is none of 1, 2, 3, 4"),
        Whole(Register.GiasSchools, "a cell missing in a row", text => text.Replace("\"335\",", "", StringComparison.Ordinal), RefusalReason.TooManyRejected, "fields where there are 139 columns"),
        Whole(Register.GiasSchools, "a cell too many in a row", text => Rows(text, rows => rows.Select((row, index) => index == 3 ? row + ",\"\"" : row)), RefusalReason.TooManyRejected, "It has 140 fields where there are 139 columns"),
        // What schools say.
        Row(Register.GiasSchools, "URN", "10359", "'10359' is no Urn"),
        Row(Register.GiasSchools, "URN", "", "It must not be empty"),
        Row(Register.GiasSchools, "EstablishmentName", "Not recorded", "It must not be empty"),
        Row(Register.GiasSchools, "EstablishmentStatus (code)", "9", "'9' is none of 1, 2, 3, 4"),
        Row(Register.GiasSchools, "EstablishmentStatus (code)", "", "It must not be empty"),
        Row(Register.GiasSchools, "PhaseOfEducation (code)", "x", "'x' is none of 0, 1, 2"),
        Row(Register.GiasSchools, "OpenDate", "31-02-2020", "'31-02-2020' is no day written dd-MM-yyyy"),
        Row(Register.GiasSchools, "OpenDate", "01/09/2012", "'01/09/2012' is no day written dd-MM-yyyy"),
        Row(Register.GiasSchools, "OpenDate", "2012-09-01", "'2012-09-01' is no day written dd-MM-yyyy"),
        Row(Register.GiasSchools, "OpenDate", "01-09-0012", "is no day of our times"),
        Row(Register.GiasSchools, "CloseDate", "01-01-1850", "is before the day it opened", ("OpenDate", "01-09-2012")),
        Row(Register.GiasSchools, "StatutoryLowAge", "19", "is above the highest age", ("StatutoryHighAge", "11")),
        Row(Register.GiasSchools, "NumberOfPupils", "-4", "'-4' is no whole number from 0 to 50000"),
        Row(Register.GiasSchools, "NumberOfPupils", "4e2", "'4e2' is no whole number"),
        Row(Register.GiasSchools, "Postcode", "XX99", "'XX99' is no Postcode"),
        Row(Register.GiasSchools, "UKPRN", "123", "'123' is no Ukprn"),
        Row(Register.GiasSchools, "LSOA (code)", "Walsall 001A", "'Walsall 001A' is no GssCode"),
        Row(Register.GiasSchools, "Easting", "9999999", "is no whole number from 0 to 700000"),
        Whole(Register.GiasSchools, "a school twice", text => text + text.Split("\r\n")[1] + "\r\n", RefusalReason.TooManyRejected, "is on line 2 already"),
        // What groups say.
        Row(Register.GiasGroups, "Group UID", "TR02503", "'TR02503' is no GroupUid"),
        Row(Register.GiasGroups, "Group Type (code)", "77", "'77' is none of 01, 02"),
        Row(Register.GiasGroups, "Group Status (code)", "Open?", "'Open?' is none of OPEN"),
        Row(Register.GiasGroups, "Companies House Number", "75234367523436", "is no CompaniesHouseNumber"),
        Row(Register.GiasGroups, "Closed Date", "31-08-2020", "is no day written dd/MM/yyyy"),
        // What memberships say.
        Row(Register.GiasMemberships, "Joined date", "01-01-2024", "is no day written dd/MM/yyyy"),
        Row(Register.GiasMemberships, "Joined date", "01/01/2030", "is after the day of the extract"),
        Whole(Register.GiasMemberships, "a membership twice", text => text + text.Split("\r\n")[1] + "\r\n", RefusalReason.TooManyRejected, "is on line 2 already"),
        // What links say.
        Row(Register.GiasLinks, "LinkURN", "103793", "a school cannot come out of itself", ("URN", "103793")),
        Row(Register.GiasLinks, "LinkType", "Cousin", "'Cousin' is none of Predecessor"),
        Row(Register.GiasLinks, "LinkEstablishedDate", "30-06-16", "is no day written dd-MM-yyyy"),
        Whole(Register.GiasLinks, "a circle of two", text => Ended(text) + "142964,103793,\"x\",\"Successor\",\"\"\r\n103793,142964,\"x\",\"Predecessor\",\"\"\r\n", RefusalReason.TooManyRejected, "schools cannot come out of each other"),
        Whole(Register.GiasLinks, "a circle of three", text => Ended(text) + "900001,900002,\"x\",\"Successor\",\"\"\r\n900002,900003,\"x\",\"Successor\",\"\"\r\n900003,900001,\"x\",\"Successor\",\"\"\r\n", RefusalReason.TooManyRejected, "schools cannot come out of each other"),
        Whole(Register.GiasLinks, "a link twice", text => Ended(text) + text.Split("\r\n")[1] + "\r\n", RefusalReason.TooManyRejected, "stands on line 2 already"),
        // What ODS says.
        Whole(Register.OdsTrusts, "a header where there is none", text => "\"Code\",\"Name\"" + string.Concat(Enumerable.Repeat(",\"\"", 25)) + "\r\n" + text, RefusalReason.TooManyRejected, "'Code' is no OdsCode"),
        Whole(Register.OdsTrusts, "an unknown region", text => text.Replace("\"Y60\"", "\"Y99\"", StringComparison.Ordinal), RefusalReason.TooManyRejected, "'Y99' is none of Y56"),
        Whole(Register.OdsTrusts, "a day that is none", text => text.Replace("\"RBK\"", "\"RB K\"", StringComparison.Ordinal), RefusalReason.TooManyRejected, "'RB K' is no OdsCode"),
        Whole(Register.OdsTrusts, "a trust twice", text => text + text.Split("\r\n")[0] + "\r\n", RefusalReason.TooManyRejected, "is on line 1 already"),
        Whole(Register.OdsBoards, "an area of another kind", text => text.Replace("E54000010", "E12000010", StringComparison.Ordinal), RefusalReason.TooManyRejected, "those begin with E54"),
        Whole(Register.OdsBoards, "no header", text => text[(text.IndexOf('\n') + 1)..], RefusalReason.NotTheRegister, "has no column 'code' at its beginning"),
        // What GOV.UK says.
        Whole(Register.BankHolidays, "no divisions", _ => "{\"france\": {\"events\": []}}", RefusalReason.NotTheRegister, "is to have the divisions"),
        Whole(Register.BankHolidays, "a division without days", _ => "{\"scotland\": {\"events\": []}}", RefusalReason.NotTheRegister, "has no days"),
        Whole(Register.BankHolidays, "a day that is none", text => text.Replace("2024-12-25", "2024-12-32", StringComparison.Ordinal), RefusalReason.NotTheRegister, "is to have a date written yyyy-MM-dd"),
        Whole(Register.BankHolidays, "a day twice", text => text.Replace("2024-12-26", "2024-12-25", StringComparison.Ordinal), RefusalReason.NotTheRegister, "has 2024-12-25 twice"),
        Whole(Register.BankHolidays, "a day without a title", text => text.Replace("\"title\": \"Good Friday\"", "\"name\": \"Good Friday\"", StringComparison.Ordinal), RefusalReason.NotTheRegister, "is to have a title"),
        // What the deciles say.
        Whole(Register.Deprivation, "a decile of eleven", text => text.Replace(",10", ",11", StringComparison.Ordinal), RefusalReason.TooManyRejected, "'11' is no whole number from 1 to 10"),
        Whole(Register.Deprivation, "a decile of zero", text => text.Replace(",10", ",0", StringComparison.Ordinal), RefusalReason.TooManyRejected, "'0' is no whole number from 1 to 10"),
        Whole(Register.Deprivation, "no decile", text => text.Replace(",10", ",", StringComparison.Ordinal), RefusalReason.TooManyRejected, "It must not be empty"),
        Whole(Register.Deprivation, "an area of Wales", text => text.Replace("E01000002", "W01000002", StringComparison.Ordinal), RefusalReason.TooManyRejected, "those begin with E01"),
        Whole(Register.Deprivation, "an area twice", text => text.Replace("E01000002", "E01000001", StringComparison.Ordinal), RefusalReason.TooManyRejected, "is on line 2 already"),
    ];

    private static BadFile Whole(Register register, string name, Func<string, string> rewrite, RefusalReason reason, string says) =>
        new(register, name, (good, _) => Bytes(Windows1252.Bytes(rewrite(Windows1252.Text(good)))), reason, says);

    /// <summary>Another value in a column of the first row, and perhaps in further columns of it.</summary>
    private static BadFile Row(Register register, string column, string value, string says, params (string Column, string Value)[] and) =>
        new(register, $"'{value}' as {column}", (good, _) => Bytes(Windows1252.Bytes(and.Append((column, value)).Aggregate(Windows1252.Text(good), (text, cell) => WithCell(text, cell.Item1, cell.Item2)))), RefusalReason.TooManyRejected, says);

    private static string WithCell(string text, string column, string value) => Rows(text, rows => rows.Select((row, index) => index > 0 ? row : Joined(Split(row).Select((cell, at) => at == ColumnOf(text, column) ? value : cell))));

    private static string Swap(string text, string one, string other, bool header)
    {
        var (first, second) = (ColumnOf(text, one), ColumnOf(text, other));
        return Rows(text, rows => rows.Select((row, index) => header && index == 0 ? row : Swapped(Split(row))));

        string Swapped(string[] cells)
        {
            (cells[first], cells[second]) = (cells[second], cells[first]);
            return Joined(cells);
        }
    }

    private static int ColumnOf(string text, string column) => Array.IndexOf(Split(text.Split("\r\n")[0]), column) is var at and >= 0 ? at : throw new InvalidOperationException($"The good file has no column {column}.");

    private static string Rows(string text, Func<List<string>, IEnumerable<string>> change)
    {
        var lines = text.Split("\r\n");
        return string.Join("\r\n", [lines[0], .. change([.. lines.Skip(1).Where(line => line.Length > 0)]), ""]);
    }

    // The good files have no quotes within cells.
    private static string[] Split(string row)
    {
        List<string> cells = [];
        var (cell, quoted) = (new StringBuilder(), false);
        foreach (var c in row)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) cells.Add(Taken());
            else cell.Append(c);
        }

        cells.Add(Taken());
        return [.. cells];

        string Taken()
        {
            var taken = cell.ToString();
            cell.Clear();
            return taken;
        }
    }

    private static string Joined(IEnumerable<string> cells) => string.Join(",", cells.Select(cell => $"\"{cell}\""));

    private static string Ended(string text) => text.EndsWith("\r\n", StringComparison.Ordinal) ? text : text + "\r\n";

    private static BytesContent Bytes(byte[] bytes) => new("the file", bytes);

    private static FileContent Packed(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return FileContent.At(path, new("edubasealldata", ".csv"));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip(params IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Flipped(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 0x55;
        return bytes;
    }

    private static byte[] Replaced(byte[] bytes, string text, byte[] by)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text));
        return [.. bytes[..at], .. by, .. bytes[(at + text.Length)..]];
    }
}
