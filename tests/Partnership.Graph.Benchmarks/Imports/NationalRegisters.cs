using System.Text;

namespace Partnership.Graph.Benchmarks.Imports;

/// <summary>
/// Made-up extracts of Get Information About Schools at national size, in the register's layout: all 139 columns, every
/// field quoted, Windows-1252. The same every time.
/// </summary>
internal static class NationalRegisters
{
    public const int Schools = 52_000, Groups = 10_000, Links = 35_000, Memberships = 16_000;

    /// <summary>How many rows all files have together.</summary>
    public const int Rows = Schools + Groups + Links + Memberships;

    private const int FirstUrn = 100_000;
    private const int FirstUid = 1_000;
    private const int SchoolColumns = 139;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly string[] Known =
    [
        "URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName", "TypeOfEstablishment (code)", "TypeOfEstablishment (name)", "EstablishmentStatus (code)",
        "EstablishmentStatus (name)", "OpenDate", "CloseDate", "PhaseOfEducation (code)", "PhaseOfEducation (name)", "StatutoryLowAge", "StatutoryHighAge", "NumberOfPupils", "UKPRN",
        "Street", "Locality", "Address3", "Town", "County (name)", "Postcode", "SchoolWebsite", "Easting", "Northing", "LSOA (code)",
    ];

    /// <summary>The files of a folder, schools first.</summary>
    public static IReadOnlyList<string> Write(string folder)
    {
        var random = new Random(20_260_806);
        return
        [
            File(folder, "edubasealldata20260806.csv", Known.Concat(Enumerable.Range(1, SchoolColumns - Known.Length).Select(column => $"Column {column} (name)")), Enumerable.Range(0, Schools).Select(index => School(index, random))),
            File(folder, "allgroupsdata20260806.csv", ["Group UID", "Group ID", "Group Name", "Companies House Number", "Group Type (code)", "Group Type", "Closed Date", "Open date", "Incorporated on (open date)", "Group Status (code)", "Group Status", "Group Contact Street", "Group Contact Locality", "Group Contact Address 3", "Group Contact Town", "Group Contact County", "Group Contact Postcode", "UKPRN"], Enumerable.Range(0, Groups).Select(Group)),
            File(folder, "links_edubasealldata20260806.csv", ["URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate"], Enumerable.Range(0, Links).Select(Link)),
            File(folder, "grouplinks_edubaseallacademiesandfree20260806.csv", ["URN", "Group UID", "Group ID", "Group Name", "Companies House Number", "Group Type (code)", "Group Type", "Closed Date", "Open date", "Incorporated on (open date)", "Group Status (code)", "Group Status", "Joined date", "EstablishmentName"], Enumerable.Range(0, Memberships).Select(Membership)),
        ];
    }

    private static string File(string folder, string name, IEnumerable<string> header, IEnumerable<string[]> rows)
    {
        var path = Path.Combine(folder, name);
        using var writer = new StreamWriter(path, append: false, Windows1252) { NewLine = "\r\n" };
        foreach (var row in rows.Prepend([.. header]))
            writer.WriteLine(string.Join(',', row.Select(cell => $"\"{cell}\"")));
        return path;
    }

    private static string[] School(int index, Random random)
    {
        var open = index % 2 == 0;
        string[] row =
        [
            $"{FirstUrn + index}", $"{200 + (index % 150)}", $"Authority {index % 150}", $"{2000 + (index % 6000)}", $"{Word(random)} {Word(random)} École {index}", "34", "Academy converter", open ? "1" : "2",
            open ? "Open" : "Closed", $"01-09-{1950 + (index % 70)}", open ? "" : "31-08-2021", index % 5 == 0 ? "4" : "2", "Primary", "4", "11", $"{100 + random.Next(1500)}", $"{10_000_000 + index}",
            $"{1 + random.Next(200)} {Word(random)} Road", Word(random), "", Word(random), "West Midlands", $"WS{1 + (index % 9)} {index % 10}AB", $"www.{index}.example.org", $"{300_000 + random.Next(200_000)}", $"{200_000 + random.Next(200_000)}", $"E0{1_000_000 + (index % 32_844)}",
        ];
        return [.. row, .. Enumerable.Repeat("Not applicable", SchoolColumns - row.Length)];
    }

    private static string[] Group(int index) =>
    [
        $"{FirstUid + index}", $"TR{index:00000}", $"THE {index} ACADEMY TRUST", $"{1_000_000 + index:00000000}", index % 3 == 0 ? "10" : "06", "Multi-academy trust", "", "01/09/2012", "01/08/2012", "OPEN", "Open",
        $"{index} High Street", "", "", "Walsall", "Not recorded", "WS3 1DL", $"{10_060_000 + index}",
    ];

    // Each link twice, one row for either school: a closed school is followed by the open one before it.
    private static string[] Link(int index)
    {
        var (first, second) = (FirstUrn + (index / 2 * 2) + 1, FirstUrn + (index / 2 * 2));
        return index % 2 == 0 ? [$"{first}", $"{second}", "x", "Successor", "31-08-2021"] : [$"{second}", $"{first}", "x", "Predecessor", "01-09-2021"];
    }

    private static string[] Membership(int index) =>
    [
        $"{FirstUrn + (2 * index)}", $"{FirstUid + (index % Groups)}", "", "x", "", index % Groups % 3 == 0 ? "10" : "06", "Multi-academy trust", "", "", "", "OPEN", "Open", "01/09/2015", "x",
    ];

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 2 + random.Next(3)).Select(_ => $"{"BCDFGHLMNPRST"[random.Next(13)]}{"aeiou"[random.Next(5)]}".ToLowerInvariant()));
}
