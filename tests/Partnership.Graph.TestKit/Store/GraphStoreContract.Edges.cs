using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

public abstract partial class GraphStoreContract
{
    private static readonly Order<School>[] SchoolOrders =
    [
        Order<School>.By(x => x.NormalisedName),
        Order<School>.By(x => x.NormalisedName, descending: true),
        Order<School>.By(x => x.PupilCount ?? int.MinValue, descending: true),
        Order<School>.By(x => x.PupilCount ?? int.MinValue).ThenBy(x => x.NormalisedName),
        Order<School>.ById,
    ];

    [Fact]
    public async Task Pages_through_edges_are_what_memory_would_give_in_one_query()
    {
        var random = new Random(9);
        var (schools, memberships) = await CommitRandomSchoolsAsync(random);
        NodeId[] trusts = [.. memberships.Select(x => x.TrustId).Distinct(), NodeId.Of("SchoolTrust", "999"), memberships[0].TrustId];
        var day = Sample.Day;

        for (var trial = 0; trial < 60; trial++)
        {
            await using var session = Store.OpenSession();
            var order = SchoolOrders[trial % SchoolOrders.Length];
            var request = RandomRequest(random, order, schools);
            var path = PathOn(session, day);
            var pages = await session.PageThroughAsync(
                path, session.Query<School>().Where(x => x.Phase != SchoolPhase.Nursery), trusts, order, request, only: null, Cancellation);

            AssertQueries(1, session);
            Assert.Equal(trusts.Distinct().Order(), pages.Keys.Order());
            foreach (var trust in trusts)
            {
                var members = memberships.Where(x => x.TrustId == trust && x.HoldsOn(day)).Select(x => x.SchoolId).ToHashSet();
                var expected = InMemory.Page(schools.Where(x => members.Contains(x.Id) && x.Phase != SchoolPhase.Nursery), order, request);
                Assert.Equal(expected.Items.Select(x => x.Id), pages[trust].Items.Select(x => x.Id));
                Assert.Equal((expected.HasPrevious, expected.HasNext), (pages[trust].HasPrevious, pages[trust].HasNext));
            }
        }
    }

    [Fact]
    public async Task Nodes_through_edges_are_counted_once_each_in_one_query()
    {
        var (schools, memberships) = await CommitRandomSchoolsAsync(new Random(10));
        NodeId[] trusts = [.. memberships.Select(x => x.TrustId).Distinct(), NodeId.Of("SchoolTrust", "999")];
        var day = Sample.Day;
        await using var session = Store.OpenSession();

        var counts = await session.CountThroughAsync(PathOn(session, day), session.Query<School>().Where(x => x.Phase == SchoolPhase.Primary), trusts, Cancellation);
        AssertQueries(1, session);
        Assert.Equal(
            trusts.ToDictionary(
                trust => trust,
                trust => schools.Count(school => school.Phase == SchoolPhase.Primary && memberships.Any(x => x.TrustId == trust && x.SchoolId == school.Id && x.HoldsOn(day)))),
            counts);
    }

    [Fact]
    public async Task No_parents_have_no_far_ends_and_are_no_query()
    {
        await using var session = Store.OpenSession();
        var path = PathOn(session, Sample.Day);

        Assert.Empty(await session.PageThroughAsync(path, session.Query<School>(), [], Order<School>.ById, PageRequest.First(1), only: null, Cancellation));
        Assert.Empty(await session.CountThroughAsync(path, session.Query<School>(), [], Cancellation));
        Assert.Equal(0, session.QueryCount);
    }

    [Fact]
    public async Task A_position_of_another_order_is_refused_through_edges_too()
    {
        await using var session = Store.OpenSession();
        var position = new Position([5], NodeId.Of("School", "1"));

        await Assert.ThrowsAsync<ArgumentException>(async () => await session.PageThroughAsync(
            PathOn(session, Sample.Day), session.Query<School>(), [NodeId.Of("SchoolTrust", "1")], SchoolOrders[0], PageRequest.First(1, after: position), only: null, Cancellation));
    }

    private static EdgePath<Membership> PathOn(IStoreSession session, DateOnly day) => new(
        session.Query<Membership>().Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day)), x => x.TrustId, x => x.SchoolId);

    private async Task<(List<School> Schools, List<Membership> Memberships)> CommitRandomSchoolsAsync(Random random)
    {
        var schools = Enumerable.Range(0, 60).Select(number => RandomSchool(number, random)).ToList();
        // Some schools come back to a trust, and a few are in it twice at once, as registers have it now and then; some are missing.
        var memberships = Enumerable.Range(0, 160).Select(number => new Membership
        {
            Id = NodeId.Of(nameof(Membership), $"{number}"),
            AggregateId = NodeId.Of(nameof(Membership), $"{number}"),
            Source = Source.Gias,
            TrustId = NodeId.Of("SchoolTrust", $"{random.Next(8)}"),
            SchoolId = School.IdOf(Urn.Parse($"{100_000 + random.Next(70)}", null)),
            From = random.Next(4) == 0 ? null : Sample.Day.AddDays(random.Next(-50, 3)),
            Until = random.Next(2) == 0 ? null : Sample.Day.AddDays(random.Next(-3, 50)),
        }).ToList();
        await CommitManyAsync([.. schools, .. memberships]);
        return (schools, memberships);
    }

    private static School RandomSchool(int number, Random random)
    {
        var urn = Urn.Parse($"{100_000 + number}", null);
        return new School
        {
            Id = School.IdOf(urn),
            AggregateId = School.IdOf(urn),
            Source = Source.Gias,
            Urn = urn,
            Name = $"{(char)('a' + random.Next(5))} school",
            Phase = (SchoolPhase)random.Next(3),
            Status = OrganisationStatus.Open,
            PupilCount = random.Next(3) == 0 ? null : random.Next(5),
            Address = new Address { Town = "Walsall" },
            Website = new Uri("https://example.org"),
        };
    }
}
