using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Gias;

/// <summary>Schools, from the register's extract of all establishments (<c>edubasealldata</c>).</summary>
public static class GiasSchools
{
    private const string DayFormat = "dd-MM-yyyy";

    private static readonly RegisterLayout Layout = new()
    {
        Title = "GIAS's extract of all establishments (edubasealldata)",
        First = "URN",
        Essential = ["EstablishmentName", "EstablishmentStatus (code)", "PhaseOfEducation (code)", "LA (code)", "Postcode"],
        Optional = new Dictionary<string, string>
        {
            ["LA (name)"] = nameof(Domain.Organisations.School.LocalAuthority),
            ["EstablishmentNumber"] = nameof(Domain.Organisations.School.EstablishmentNumber),
            ["UKPRN"] = nameof(Domain.Organisations.School.Ukprn),
            ["TypeOfEstablishment (name)"] = nameof(Domain.Organisations.School.Type),
            ["StatutoryLowAge"] = nameof(Domain.Organisations.School.LowestAge),
            ["StatutoryHighAge"] = nameof(Domain.Organisations.School.HighestAge),
            ["NumberOfPupils"] = nameof(Domain.Organisations.School.PupilCount),
            ["Easting"] = nameof(Domain.Organisations.School.Easting),
            ["Northing"] = nameof(Domain.Organisations.School.Northing),
            ["Street"] = nameof(Organisation.Address),
            ["SchoolWebsite"] = nameof(Organisation.Website),
            ["LSOA (code)"] = nameof(Domain.Organisations.School.LsoaCode),
            ["OpenDate"] = nameof(Organisation.OpenedOn),
            ["CloseDate"] = nameof(Organisation.ClosedOn),
        },
    };

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

    /// <summary>The schools of the extract, row by row.</summary>
    /// <exception cref="ImportRefusedException">The file is not the register's, or does not hold together.</exception>
    public static IEnumerable<RowResult> Read(RegisterExtract extract) => RegisterTable.Read(extract, Layout, School);

    private static School? School(RegisterRow row)
    {
        var urn = row.RequiredValue<Urn>("URN");
        var name = row.Required("EstablishmentName");
        var status = row.Coded("EstablishmentStatus (code)", Statuses);
        var phase = row.Coded("PhaseOfEducation (code)", Phases);
        var address = new Address
        {
            Street = row.Text("Street"),
            Locality = row.Text("Locality") ?? row.Text("Address3"),
            Town = row.Text("Town"),
            County = row.Text("County (name)"),
        };
        var (lowest, highest) = (row.Number("StatutoryLowAge", 0, 99), row.Number("StatutoryHighAge", 0, 99));
        if (lowest > highest)
            row.Note("StatutoryLowAge", $"'{lowest}' is above the highest age, '{highest}'.");
        var (opened, closed) = (row.Day("OpenDate", DayFormat), row.Day("CloseDate", DayFormat));
        if (closed < opened)
            row.Note("CloseDate", $"'{closed:dd-MM-yyyy}' is before the day it opened, '{opened:dd-MM-yyyy}'.");
        var (authorityCode, authority) = (row.Value<LocalAuthorityCode>("LA (code)", digits: 3), row.Text("LA (name)"));
        var (number, ukprn) = (row.Value<EstablishmentNumber>("EstablishmentNumber", digits: 4), row.Value<Ukprn>("UKPRN"));
        var (type, pupils) = (row.Text("TypeOfEstablishment (name)"), row.Number("NumberOfPupils", 0, 50_000));
        var (easting, northing) = (row.Number("Easting", 0, 700_000), row.Number("Northing", 0, 1_300_000));
        var (postcode, website, lsoa) = (row.Value<Postcode>("Postcode"), WebAddress.Of(row, "SchoolWebsite"), row.Value<GssCode>("LSOA (code)"));
        if (urn is not { } key || name is null || status is null || phase is null)
            return null;

        var id = Domain.Organisations.School.IdOf(key);
        return new()
        {
            Id = id,
            AggregateId = id,
            Source = Source.Gias,
            AsOf = row.AsOf,
            Urn = key,
            Name = name,
            Status = status.Value,
            Phase = phase.Value,
            Type = type,
            LocalAuthorityCode = authorityCode,
            LocalAuthority = authority,
            EstablishmentNumber = number,
            Ukprn = ukprn,
            LowestAge = lowest,
            HighestAge = highest,
            PupilCount = pupils,
            Easting = easting,
            Northing = northing,
            Address = address == new Address() ? null : address,
            Postcode = postcode,
            Website = website,
            LsoaCode = lsoa,
            OpenedOn = opened,
            ClosedOn = closed,
        };
    }
}
