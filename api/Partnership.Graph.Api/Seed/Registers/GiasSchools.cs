using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Seed.Registers;

/// <summary>Schools, from the register's extract of all establishments (<c>edubasealldata</c>).</summary>
internal static class GiasSchools
{
    private const string DayFormat = "dd-MM-yyyy";

    private static readonly Dictionary<string, OrganisationStatus> Statuses = new()
    {
        ["1"] = OrganisationStatus.Open,
        ["2"] = OrganisationStatus.Closed,
        ["3"] = OrganisationStatus.Closing,
        ["4"] = OrganisationStatus.Proposed,
    };

    private static readonly Dictionary<string, SchoolPhase> Phases = new()
    {
        ["0"] = SchoolPhase.NotApplicable,
        ["1"] = SchoolPhase.Nursery,
        ["2"] = SchoolPhase.Primary,
        ["3"] = SchoolPhase.MiddleDeemedPrimary,
        ["4"] = SchoolPhase.Secondary,
        ["5"] = SchoolPhase.MiddleDeemedSecondary,
        ["6"] = SchoolPhase.SixteenPlus,
        ["7"] = SchoolPhase.AllThrough,
    };

    /// <summary>The schools of the extract.</summary>
    public static IEnumerable<SeededDocument> Read(SeedFiles files) =>
        RegisterTable.Read(files.Register("edubasealldata")).Select(row => row.Place(School(row)));

    private static School School(RegisterRow row)
    {
        var urn = row.RequiredValue<Urn>("URN");
        var id = Domain.Organisations.School.IdOf(urn);
        var address = new Address
        {
            Street = row.Text("Street"),
            Locality = row.Text("Locality") ?? row.Text("Address3"),
            Town = row.Text("Town"),
            County = row.Text("County (name)"),
        };
        return new()
        {
            Id = id,
            AggregateId = id,
            Source = Source.Gias,
            AsOf = row.AsOf,
            Urn = urn,
            Name = row.Required("EstablishmentName"),
            Status = row.Coded("EstablishmentStatus (code)", Statuses),
            Phase = row.Coded("PhaseOfEducation (code)", Phases),
            Type = row.Text("TypeOfEstablishment (name)"),
            LocalAuthorityCode = row.Value<LocalAuthorityCode>("LA (code)"),
            LocalAuthority = row.Text("LA (name)"),
            EstablishmentNumber = row.Value<EstablishmentNumber>("EstablishmentNumber"),
            Ukprn = row.Value<Ukprn>("UKPRN"),
            LowestAge = row.Value<int>("StatutoryLowAge"),
            HighestAge = row.Value<int>("StatutoryHighAge"),
            PupilCount = row.Value<int>("NumberOfPupils"),
            Easting = row.Value<int>("Easting"),
            Northing = row.Value<int>("Northing"),
            Address = address == new Address() ? null : address,
            Postcode = row.Value<Postcode>("Postcode"),
            Website = row.Text("SchoolWebsite") is { } website ? new Uri(website) : null,
            OpenedOn = row.Day("OpenDate", DayFormat),
            ClosedOn = row.Day("CloseDate", DayFormat),
        };
    }
}
