using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Seed.Registers;

/// <summary>School trusts, from the register's extract of groups (<c>allgroupsdata</c>).</summary>
internal static class GiasTrusts
{
    private const string DayFormat = "dd/MM/yyyy";

    private static readonly Dictionary<string, SchoolTrustKind> Kinds = new()
    {
        ["06"] = SchoolTrustKind.MultiAcademy,
        ["10"] = SchoolTrustKind.SingleAcademy,
    };

    private static readonly Dictionary<string, OrganisationStatus> Statuses = new()
    {
        ["OPEN"] = OrganisationStatus.Open,
        ["PROPOSED_TO_CLOSE"] = OrganisationStatus.Closing,
        ["PROPOSED_TO_OPEN"] = OrganisationStatus.Proposed,
        ["CLOSED"] = OrganisationStatus.Closed,
    };

    /// <summary>The trusts of the extract.</summary>
    public static IEnumerable<SeededDocument> Read(SeedFiles files) =>
        RegisterTable.Read(files.Register("allgroupsdata")).Select(row => row.Place(Trust(row)));

    private static SchoolTrust Trust(RegisterRow row)
    {
        var uid = row.RequiredValue<GroupUid>("Group UID");
        var id = SchoolTrust.IdOf(uid);
        return new()
        {
            Id = id,
            AggregateId = id,
            Source = Source.Gias,
            AsOf = row.AsOf,
            Uid = uid,
            GroupId = row.Text("Group ID"),
            Name = RegisterName.Of(row.Required("Group Name")),
            Kind = row.Coded("Group Type (code)", Kinds),
            Status = row.Coded("Group Status (code)", Statuses),
            CompaniesHouseNumber = row.Value<CompaniesHouseNumber>("Companies House Number"),
            Ukprn = row.Value<Ukprn>("UKPRN"),
            Address = new Address
            {
                Street = row.Text("Group Contact Street"),
                Locality = row.Text("Group Contact Locality") ?? row.Text("Group Contact Address 3"),
                Town = row.Text("Group Contact Town"),
                County = row.Text("Group Contact County"),
            },
            Postcode = row.Value<Postcode>("Group Contact Postcode"),
            OpenedOn = row.Day("Open date", DayFormat) ?? row.Day("Incorporated on (open date)", DayFormat),
            ClosedOn = row.Day("Closed Date", DayFormat),
        };
    }
}
