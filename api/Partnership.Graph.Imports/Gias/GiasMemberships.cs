using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Gias;

/// <summary>
/// Which school is in which trust, from the register's extract of group links (<c>grouplinks_edubaseallacademiesandfree</c>):
/// the memberships that hold on the day of the extract.
/// </summary>
public static class GiasMemberships
{
    private const string DayFormat = "dd/MM/yyyy";

    private static readonly RegisterLayout Layout = new()
    {
        Title = "GIAS's extract of academies and their groups (grouplinks_edubaseallacademiesandfree)",
        First = "URN",
        Essential = ["Group UID", "Group Type (code)", "Joined date"],
    };

    /// <summary>The memberships of the extract, row by row; one without a joined date has held "since ever".</summary>
    /// <exception cref="ImportRefusedException">The file is not the register's, or does not hold together.</exception>
    public static IEnumerable<RowResult> Read(RegisterExtract extract) => RegisterTable.Read(extract, Layout, Membership);

    private static Membership? Membership(RegisterRow row)
    {
        var school = row.RequiredValue<Urn>("URN");
        var trust = row.RequiredValue<GroupUid>("Group UID");
        var kind = row.Coded("Group Type (code)", GroupTypes.ByCode);
        var joined = row.Day("Joined date", DayFormat);
        if (joined > row.AsOf)
            row.Note("Joined date", $"'{joined:dd/MM/yyyy}' is after the day of the extract, {row.AsOf:dd/MM/yyyy}.");
        if (school is not { } urn || trust is not { } uid || kind is null)
            return null;
        if (kind.Value.Trust is null)
        {
            row.LeaveOut($"schools in {kind.Value.Plural}");
            return null;
        }

        return new()
        {
            Id = Domain.Organisations.Membership.IdOf(urn, uid, joined),
            AggregateId = SchoolTrust.IdOf(uid),
            Source = Source.Gias,
            AsOf = row.AsOf,
            SchoolId = School.IdOf(urn),
            TrustId = SchoolTrust.IdOf(uid),
            From = joined,
        };
    }
}
