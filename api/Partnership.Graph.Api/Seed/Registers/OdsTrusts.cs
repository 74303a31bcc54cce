using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Seed.Registers;

/// <summary>NHS trusts, from the headerless <c>etr</c> file of the Organisation Data Service.</summary>
internal static class OdsTrusts
{
    private const string DayFormat = "yyyyMMdd";

    // The first twelve of 27 columns; the product reads no further.
    private static readonly string[] Columns =
        ["Code", "Name", "Region", "ICB", "Address 1", "Address 2", "Address 3", "Town", "County", "Postcode", "Open date", "Close date"];

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

    /// <summary>The trusts of the extract.</summary>
    public static IEnumerable<SeededDocument> Read(SeedFiles files) =>
        RegisterTable.ReadHeaderless(files.Register("etr"), Columns).Select(row => row.Place(Trust(row)));

    private static NhsTrust Trust(RegisterRow row)
    {
        var code = row.RequiredValue<OdsCode>("Code");
        var id = NhsTrust.IdOf(code);
        var name = row.Required("Name");
        var closedOn = row.Day("Close date", DayFormat);
        return new()
        {
            Id = id,
            AggregateId = id,
            Source = Source.Ods,
            AsOf = row.AsOf,
            OdsCode = code,
            Name = RegisterName.Of(name),
            Status = closedOn <= row.AsOf ? OrganisationStatus.Closed : OrganisationStatus.Open,
            Region = row.Text("Region") is null ? null : row.Coded("Region", Regions),
            FoundationTrust = name.Contains("NHS FOUNDATION TRUST", StringComparison.OrdinalIgnoreCase),
            IntegratedCareBoardId = row.Value<OdsCode>("ICB") is { } board ? IntegratedCareBoard.IdOf(board) : null,
            Address = new Address
            {
                Street = Spelled(row, "Address 1"),
                Locality = Locality(row),
                Town = Spelled(row, "Town"),
                County = Spelled(row, "County"),
            },
            Postcode = row.Value<Postcode>("Postcode"),
            OpenedOn = row.Day("Open date", DayFormat),
            ClosedOn = closedOn,
        };
    }

    private static string? Locality(RegisterRow row) => (Spelled(row, "Address 2"), Spelled(row, "Address 3")) switch
    {
        ({ } second, { } third) => $"{second}, {third}",
        var (second, third) => second ?? third,
    };

    private static string? Spelled(RegisterRow row, string column) => row.Text(column) is { } text ? RegisterName.Of(text) : null;
}
