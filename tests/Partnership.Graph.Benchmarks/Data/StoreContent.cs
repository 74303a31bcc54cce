using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;
using Documents = Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Benchmarks.Data;

/// <summary>The data set as documents of the product, in a file of the product's store.</summary>
internal static class StoreContent
{
    private static readonly NodeId Partnership = NodeId.Of("Partnership", "benchmarks");

    // When the commits are said to have happened: any instant will do, the same one is best.
    private static readonly DateTimeOffset At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the trusts, their schools and those schools' programmes into a new file.</summary>
    public static async Task WriteAsync(string file, DataSet data, CancellationToken cancellationToken)
    {
        using var store = SqliteStore.Open(new SqliteStoreOptions { Path = file });
        List<Commit> commits = [.. data.SchoolTrusts.SelectMany(CommitsOf)];
        foreach (var result in await store.CommitManyAsync(commits, cancellationToken))
        {
            if (result is not CommitResult.Committed)
                throw new InvalidOperationException($"The data set could not be stored: {result}.");
        }
    }

    private static IEnumerable<Commit> CommitsOf(SchoolTrust trust)
    {
        var uid = GroupUid.Parse(trust.Uid, null);
        var id = Documents.SchoolTrust.IdOf(uid);
        yield return CommitOf(new Documents.SchoolTrust
        {
            Id = id,
            AggregateId = id,
            Source = Source.Illustrative,
            Uid = uid,
            Name = trust.Name,
            Kind = SchoolTrustKind.MultiAcademy,
            Status = OrganisationStatus.Open,
        });
        foreach (var commit in trust.Schools.SelectMany(school => CommitsOf(school, uid)))
            yield return commit;
    }

    private static IEnumerable<Commit> CommitsOf(School school, GroupUid trust)
    {
        var urn = Urn.Parse(school.Urn.ToString(), null);
        var id = Documents.School.IdOf(urn);
        var membership = Membership.IdOf(urn, trust, from: null);
        yield return CommitOf(
            new Documents.School
            {
                Id = id,
                AggregateId = id,
                Source = Source.Illustrative,
                Urn = urn,
                Name = school.Name,
                Phase = school.Phase,
                Status = school.Status,
                Postcode = Postcode.Parse(school.Postcode, null),
                Address = new Address { Town = school.Town },
                PupilCount = school.Pupils,
                Easting = school.Easting,
                Northing = school.Northing,
            },
            new Membership { Id = membership, AggregateId = id, Source = Source.Illustrative, SchoolId = id, TrustId = Documents.SchoolTrust.IdOf(trust) });

        for (var number = 0; number < school.Programmes.Count; number++)
        {
            var programme = NodeId.Of("Programme", $"{school.Urn}-{number}");
            yield return CommitOf(
                new Domain.Programmes.Programme
                {
                    Id = programme,
                    AggregateId = programme,
                    Source = Source.Illustrative,
                    PartnershipId = Partnership,
                    Name = school.Programmes[number].Name,
                    Area = school.Programmes[number].Area,
                    Stage = ProgrammeStage.Pilot,
                    Aims = [],
                },
                new Participation
                {
                    Id = NodeId.Of("Participation", $"{school.Urn}-{number}"),
                    AggregateId = programme,
                    Source = Source.Illustrative,
                    ProgrammeId = programme,
                    SchoolId = id,
                    Role = ParticipationRole.Participant,
                });
        }
    }

    private static Commit CommitOf(params Document[] documents) =>
        new() { AggregateId = documents[0].Id, At = At, Upserts = documents };
}
