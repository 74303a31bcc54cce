using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Seed.Registers;

/// <summary>Which school is in which trust, from the register's extract of group links (<c>grouplinks_edubaseallacademiesandfree</c>).</summary>
internal static class GiasMemberships
{
    /// <summary>The memberships of the extract; one without a joined date has held "since ever".</summary>
    public static IEnumerable<SeededDocument> Read(SeedFiles files) =>
        RegisterTable.Read(files.Register("grouplinks_edubaseallacademiesandfree")).Select(row => row.Place(Membership(row)));

    private static Membership Membership(RegisterRow row)
    {
        var school = row.RequiredValue<Urn>("URN");
        var trust = row.RequiredValue<GroupUid>("Group UID");
        var joined = row.Day("Joined date", "dd/MM/yyyy");
        return new()
        {
            Id = Domain.Organisations.Membership.IdOf(school, trust, joined),
            AggregateId = SchoolTrust.IdOf(trust),
            Source = Source.Gias,
            AsOf = row.AsOf,
            SchoolId = School.IdOf(school),
            TrustId = SchoolTrust.IdOf(trust),
            From = joined,
        };
    }
}
