using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Gias;

/// <summary>
/// School trusts, from the register's extract of groups (<c>allgroupsdata</c>). Groups that run no academies (federations,
/// sponsors, foundations, children's centres) are left out: a sponsor may have the name of a trust and is another body.
/// </summary>
public static class GiasTrusts
{
    private const string DayFormat = "dd/MM/yyyy";

    private static readonly RegisterLayout Layout = new()
    {
        Title = "GIAS's extract of all groups (allgroupsdata)",
        First = "Group UID",
        Essential = ["Group Name", "Group Type (code)", "Group Status (code)", "Companies House Number"],
        Optional = new Dictionary<string, string>
        {
            ["UKPRN"] = nameof(SchoolTrust.Ukprn),
            ["Group ID"] = nameof(SchoolTrust.GroupId),
            ["Group Contact Street"] = nameof(Organisation.Address),
            ["Group Contact Postcode"] = nameof(Organisation.Postcode),
            ["Open date"] = nameof(Organisation.OpenedOn),
            ["Closed Date"] = nameof(Organisation.ClosedOn),
        },
    };

    private static readonly Dictionary<string, OrganisationStatus> Statuses = new()
    {
        ["OPEN"] = OrganisationStatus.Open,
        ["PROPOSED_TO_CLOSE"] = OrganisationStatus.Closing,
        ["PROPOSED_TO_OPEN"] = OrganisationStatus.Proposed,
        ["CLOSED"] = OrganisationStatus.Closed,
    };

    /// <summary>The trusts of the extract, row by row.</summary>
    /// <exception cref="ImportRefusedException">The file is not the register's, or does not hold together.</exception>
    public static IEnumerable<RowResult> Read(RegisterExtract extract) => RegisterTable.Read(extract, Layout, Trust);

    private static SchoolTrust? Trust(RegisterRow row)
    {
        var uid = row.RequiredValue<GroupUid>("Group UID");
        var kind = row.Coded("Group Type (code)", GroupTypes.ByCode);
        if (uid is not null && kind is { Trust: null })
        {
            row.LeaveOut(kind.Value.Plural);
            return null;
        }

        var name = row.Required("Group Name");
        var status = row.Coded("Group Status (code)", Statuses);
        var company = row.Value<CompaniesHouseNumber>("Companies House Number", digits: 8);
        var ukprn = row.Value<Ukprn>("UKPRN");
        var postcode = row.Value<Postcode>("Group Contact Postcode");
        var opened = row.Day("Open date", DayFormat) ?? row.Day("Incorporated on (open date)", DayFormat);
        var closed = row.Day("Closed Date", DayFormat);
        if (closed < opened)
            row.Note("Closed Date", $"'{closed:dd/MM/yyyy}' is before the day it opened, '{opened:dd/MM/yyyy}'.");
        if (uid is not { } key || name is null || kind?.Trust is not { } trust || status is null)
            return null;

        var id = SchoolTrust.IdOf(key);
        var address = new Address
        {
            Street = row.Text("Group Contact Street"),
            Locality = row.Text("Group Contact Locality") ?? row.Text("Group Contact Address 3"),
            Town = row.Text("Group Contact Town"),
            County = row.Text("Group Contact County"),
        };
        return new()
        {
            Id = id,
            AggregateId = id,
            Source = Source.Gias,
            AsOf = row.AsOf,
            Uid = key,
            GroupId = row.Text("Group ID"),
            Name = RegisterName.Of(name),
            Kind = trust,
            Status = status.Value,
            CompaniesHouseNumber = company,
            Ukprn = ukprn,
            Address = address == new Address() ? null : address,
            Postcode = postcode,
            OpenedOn = opened,
            ClosedOn = closed,
        };
    }
}
