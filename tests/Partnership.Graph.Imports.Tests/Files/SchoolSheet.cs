using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Imports.Tests.Files;

/// <summary>Small extracts of schools, written as the register writes them, with as many columns as a test cares about.</summary>
internal static class SchoolSheet
{
    public const string Header = "URN,EstablishmentName,EstablishmentStatus (code),PhaseOfEducation (code),LA (code),LA (name),Postcode,NumberOfPupils,LSOA (code),OpenDate,CloseDate";

    /// <summary>An extract with these rows.</summary>
    public static BytesContent Of(params IEnumerable<string> rows) => new("edubasealldata.csv", Windows1252.Bytes(string.Join("\r\n", [Header, .. rows, ""])));

    /// <summary>One row.</summary>
    public static string Row(int urn, string name = "A school", string status = "1", int? pupils = 200, string postcode = "WS3 1DL", string lsoa = "", string opened = "01-09-2000", string closed = "") =>
        $"\"{urn}\",\"{name}\",\"{status}\",\"2\",\"335\",\"Walsall\",\"{postcode}\",\"{pupils}\",\"{lsoa}\",\"{opened}\",\"{closed}\"";

    /// <summary>An extract of so many schools, 100001 and on.</summary>
    public static BytesContent Many(int count, Func<int, string>? row = null) => Of(Enumerable.Range(100_001, count).Select(row ?? (urn => Row(urn, $"School {urn}"))));
}
