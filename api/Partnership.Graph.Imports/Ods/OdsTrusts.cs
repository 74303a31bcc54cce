using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Ods;

/// <summary>NHS trusts, from the headerless <c>etr</c> file of the Organisation Data Service, which had 24 columns and has 27.</summary>
public static class OdsTrusts
{
    private const string DayFormat = "yyyyMMdd";

    private static readonly RegisterLayout Layout = new()
    {
        Title = "ODS's file of NHS trusts (etr)",
        First = "Code",
        // The product reads no further.
        Headerless = ["Code", "Name", "Region", "ICB", "Address 1", "Address 2", "Address 3", "Town", "County", "Postcode", "Open date", "Close date"],
        Widths = [24, 27],
    };

    private static readonly Dictionary<string, NhsRegion> Regions = new()
    {
        ["Y56"] = NhsRegion.London,
        ["Y58"] = NhsRegion.SouthWest,
        ["Y59"] = NhsRegion.SouthEast,
        ["Y60"] = NhsRegion.Midlands,
        ["Y61"] = NhsRegion.EastOfEngland,
        ["Y62"] = NhsRegion.NorthWest,
        ["Y63"] = NhsRegion.NorthEastAndYorkshire,
    };

    /// <summary>The trusts of the extract, row by row.</summary>
    /// <exception cref="ImportRefusedException">The file is not the register's, or does not hold together.</exception>
    public static IEnumerable<RowResult> Read(RegisterExtract extract) => RegisterTable.Read(extract, Layout, Trust);

    private static NhsTrust? Trust(RegisterRow row)
    {
        var (code, name) = (row.RequiredValue<OdsCode>("Code"), row.Required("Name"));
        var region = row.Text("Region") is null ? null : row.Coded("Region", Regions);
        var board = row.Value<OdsCode>("ICB");
        var postcode = row.Value<Postcode>("Postcode");
        var (opened, closed) = (row.Day("Open date", DayFormat), row.Day("Close date", DayFormat));
        if (closed < opened)
            row.Note("Close date", $"'{closed:yyyyMMdd}' is before the day it opened, '{opened:yyyyMMdd}'.");
        var address = new Address
        {
            Street = Spelled(row, "Address 1"),
            Locality = Locality(row),
            Town = Spelled(row, "Town"),
            County = Spelled(row, "County"),
        };
        if (code is not { } key || name is null)
            return null;
        var id = NhsTrust.IdOf(key);
        return new()
        {
            Id = id,
            AggregateId = id,
            Source = Source.Ods,
            AsOf = row.AsOf,
            OdsCode = key,
            Name = RegisterName.Of(name),
            Status = closed <= row.AsOf ? OrganisationStatus.Closed
                : closed is not null ? OrganisationStatus.Closing
                : opened > row.AsOf ? OrganisationStatus.Proposed
                : OrganisationStatus.Open,
            Region = region,
            FoundationTrust = name.Contains("NHS FOUNDATION TRUST", StringComparison.OrdinalIgnoreCase),
            IntegratedCareBoardId = board is { } responsible ? IntegratedCareBoard.IdOf(responsible) : null,
            Address = address == new Address() ? null : address,
            Postcode = postcode,
            OpenedOn = opened,
            ClosedOn = closed,
        };
    }

    private static string? Locality(RegisterRow row) => (Spelled(row, "Address 2"), Spelled(row, "Address 3")) switch
    {
        ({ } second, { } third) => $"{second}, {third}",
        var (second, third) => second ?? third,
    };

    private static string? Spelled(RegisterRow row, string column) => row.Text(column) is { } text ? RegisterName.Of(text) : null;
}
