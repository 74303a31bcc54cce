using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Opening;
using Partnership.Graph.Sqlite.Reading;
using Partnership.Graph.Sqlite.Reading.Shapes;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Sqlite.Tests.Reading;

public sealed class QueryPlanTests : IDisposable
{
    private static readonly NodeId[] Parents = [Sample.PartnershipId("1"), Sample.PartnershipId("2")];
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly Reader _reader;

    public QueryPlanTests()
    {
        _store = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("graph.db") });
        _reader = new Reader(new Connections(_store.Path, TimeSpan.Zero).OpenReader(), new ShapeCache(), new TrigramCounts());
    }

    public void Dispose()
    {
        _reader.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_page_of_each_list_is_one_range_of_an_index()
    {
        AssertOneRange(Order<SchoolTrust>.By(x => x.NormalisedName));
        AssertOneRange(Order<School>.By(x => x.NormalisedName));
        AssertOneRange(Order<NhsTrust>.By(x => x.NormalisedName));
        AssertOneRange(Order<IntegratedCareBoard>.By(x => x.NormalisedName));
        AssertOneRange(Order<OtherPartner>.By(x => x.NormalisedName));
        AssertOneRange(Order<Partnership>.By(x => x.NormalisedName));
        AssertOneRange(Order<Programme>.By(x => x.NormalisedName));
        AssertOneRange(Order<Deliverable>.By(x => x.DueOn));
        AssertOneRange(Order<Person>.By(x => x.NormalisedName));
        AssertOneRange(Order<Event>.By(x => x.StartsAt));
        AssertOneRange(Order<Event>.By(x => x.StartsAt, descending: true));
        AssertOneRange(Order<Outcome>.By(x => x.Measure));
        AssertOneRange(Order<PupilVoice>.By(x => x.Question));
        AssertOneRange(Order<Deliverable>.By(x => x.Title));
        AssertOneRange(Order<School>.By(x => x.PupilCount ?? int.MinValue, descending: true));
        AssertOneRange(Order<School>.By(x => x.OpenedOn ?? DateOnly.MinValue));
        AssertOneRange(Order<SchoolTrust>.By(x => x.OpenedOn ?? DateOnly.MinValue));
        AssertOneRange(Order<NhsTrust>.By(x => x.OpenedOn ?? DateOnly.MinValue));
        AssertOneRange(Order<IntegratedCareBoard>.By(x => x.OpenedOn ?? DateOnly.MinValue));
        AssertOneRange(Order<OtherPartner>.By(x => x.OpenedOn ?? DateOnly.MinValue));
        AssertOneRange(Order<Partnership>.By(x => x.StartedOn ?? DateOnly.MinValue));
        AssertOneRange(Order<Partnership>.By(x => x.ReviewDueOn ?? DateOnly.MinValue));
        AssertOneRange(Order<Programme>.By(x => x.StartedOn ?? DateOnly.MinValue));
        AssertOneRange(Order<PupilVoice>.By(x => x.HeldOn ?? DateOnly.MinValue));
    }

    [Fact]
    public void Pages_of_many_parents_are_one_range_of_a_covering_index_for_each()
    {
        AssertOneRangeEach(x => x.TrustId, Order<Membership>.By(x => x.SchoolId));
        AssertOneRangeEach(x => x.PartnershipId, Order<Programme>.By(x => x.NormalisedName));
        AssertOneRangeEach(x => x.ProgrammeId, Order<Participation>.By(x => x.SchoolId));
        AssertOneRangeEach(x => x.PartnershipId, Order<Deliverable>.By(x => x.DueOn));
        AssertOneRangeEach(x => x.ProgrammeId!.Value, Order<Deliverable>.By(x => x.DueOn));
        AssertOneRangeEach(x => x.ProgrammeId, Order<Outcome>.By(x => x.Measure));
        AssertOneRangeEach(x => x.ProgrammeId, Order<PupilVoice>.By(x => x.Question));
        AssertOneRangeEach(x => x.OrganisationId!.Value, Order<Person>.By(x => x.NormalisedName));
        AssertOneRangeEach(x => x.PartnershipId, Order<Event>.By(x => x.StartsAt));
        AssertOneRangeEach(x => x.ProgrammeId!.Value, Order<Event>.By(x => x.StartsAt, descending: true));
        AssertOneRangeEach(x => x.HostId, Order<Event>.By(x => x.StartsAt));
        AssertOneRangeEach(x => x.OrganisationId, Order<EventParty>.By(x => x.StartsAt));
        AssertOneRangeEach(x => x.SubjectId, Order<AuditEntry>.By(x => x.Number, descending: true));
    }

    [Fact]
    public void Far_ends_of_edges_are_found_by_their_ids_from_a_range_of_a_covering_index_of_edges()
    {
        var day = Sample.Day;
        AssertFarEnds(new EdgePath<Membership>(StoreQuery.Of<Membership>().Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day)), x => x.TrustId, x => x.SchoolId),
            StoreQuery.Of<School>().Where(x => x.Phase == SchoolPhase.Primary), Order<School>.By(x => x.PupilCount ?? int.MinValue, descending: true));
        AssertFarEnds(new EdgePath<Participation>(StoreQuery.Of<Participation>().Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day)), x => x.SchoolId, x => x.ProgrammeId),
            StoreQuery.Of<Programme>(), Order<Programme>.By(x => x.NormalisedName));
    }

    [Fact]
    public void Lists_filtered_by_what_few_share_are_one_range_of_an_index_too()
    {
        var code = LocalAuthorityCode.Parse("335", null);
        var query = StoreQuery.Of<School>().Where(x => x.LocalAuthorityCode == code && x.Status == OrganisationStatus.Open);

        Assert.Equal(["SEARCH s USING INDEX School.LocalAuthorityCode.NormalisedName (LocalAuthorityCode=?)"],
            Steps(query.Provider.CreateQuery<School>(Keyset.Page(query.Expression, Order<School>.By(x => x.NormalisedName), PageRequest.First(25), Slots.None))));
    }

    [Fact]
    public void Lists_filtered_by_what_many_share_walk_the_order_and_are_never_sorted()
    {
        var query = StoreQuery.Of<School>().Where(x => x.Status == OrganisationStatus.Open && x.Phase == SchoolPhase.Secondary);

        Assert.Equal(["SCAN s USING INDEX School.NormalisedName"],
            Steps(query.Provider.CreateQuery<School>(Keyset.Page(query.Expression, Order<School>.By(x => x.NormalisedName), PageRequest.First(25), Slots.None))));
        Assert.Equal(["SCAN s USING INDEX School.PupilCount"],
            Steps(query.Provider.CreateQuery<School>(Keyset.Page(query.Expression, Order<School>.By(x => x.PupilCount ?? int.MinValue), PageRequest.First(25), Slots.None))));
    }

    [Fact]
    public void Children_of_many_parents_are_found_and_counted_in_an_index()
    {
        var parents = Parents;

        Assert.Equal("SEARCH p USING INDEX PartnershipMember.PartnershipId (PartnershipId=?)",
            Steps(StoreQuery.Of<PartnershipMember>().Where(x => parents.Contains(x.PartnershipId)))[0]);
        Assert.Equal("SEARCH d USING COVERING INDEX Deliverable.PartnershipId.DueOn (PartnershipId=?)",
            Steps(ChildCounts.Query(StoreQuery.Of<Deliverable>(), x => x.PartnershipId, parents))[0]);
    }

    [Fact]
    public void What_needs_a_coordinator_is_walked_in_its_order()
    {
        var (today, now) = (Sample.Day, Sample.Now);
        var counts = StoreQuery.Of<Attendance>().Where(x => x.Actual != null);
        var roles = StoreQuery.Of<RoleAssignment>().Where(x => x.Role == Role.Coordinator);

        Assert.Equal(["SEARCH e USING INDEX Event.Tentative.Date (Date<?)"],
            Steps(First(StoreQuery.Of<Event>().Where(x => x.Status == EventStatus.Tentative && x.Date <= today), Order<Event>.By(x => x.Date))));
        Assert.Equal(["SEARCH d USING INDEX Deliverable.Open.DueOn (DueOn<?)"],
            Steps(First(
                StoreQuery.Of<Deliverable>().Where(x =>
                    x.Status != DeliverableStatus.Delivered && x.Status != DeliverableStatus.Evidenced && x.Status != DeliverableStatus.Dropped && x.DueOn < today),
                Order<Deliverable>.By(x => x.DueOn))));
        Assert.Equal(["SCAN s USING INDEX School.Ending.ClosedOn"],
            Steps(First(
                StoreQuery.Of<School>().Where(x => x.Status == OrganisationStatus.Closing || x.Status == OrganisationStatus.Closed),
                Order<School>.By(x => x.ClosedOn ?? DateOnly.MinValue))));
        Assert.Equal(["SEARCH e USING INDEX Event.Date (Date>?)", "CORRELATED SCALAR SUBQUERY 1", "SEARCH a USING INDEX Attendance.Counted.EventId (EventId=?)"],
            Steps(First(
                StoreQuery.Of<Event>().Where(x => (x.Status == EventStatus.Confirmed || x.Status == EventStatus.Completed) && x.Date >= today && x.EndsAt < now && !counts.Any(count => count.EventId == x.Id)),
                Order<Event>.By(x => x.Date))));
        var uncoordinated = Steps(First(
            StoreQuery.Of<Event>().Where(x => x.Date >= today && x.StartsAt > now && !roles.Any(role =>
                role.ScopeId == x.Id || role.ScopeId == x.ProgrammeId || role.ScopeId == x.PartnershipId || role.ScopeId == x.HostId)),
            Order<Event>.By(x => x.Date)));
        Assert.Equal("SEARCH e USING INDEX Event.Date (Date>?)", uncoordinated[0]);
        Assert.DoesNotContain(uncoordinated, step => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("TEMP", StringComparison.Ordinal));

        static IQueryable<T> First<T>(IQueryable<T> query, Order<T> order) where T : Document =>
            query.Provider.CreateQuery<T>(Keyset.Page(query.Expression, order, PageRequest.First(25), Slots.None));
    }

    [Fact]
    public void A_prefix_is_a_range_of_an_index()
    {
        var prefix = "great wyr";

        Assert.Equal(["SEARCH s USING INDEX School.NormalisedName (NormalisedName>? AND NormalisedName<?)"],
            Steps(StoreQuery.Of<School>().Where(x => x.NormalisedName.StartsWith(prefix))));
    }

    [Fact]
    public void Every_edge_can_be_followed_by_an_index()
    {
        var edges =
            from type in DocumentTypes.All
            from property in type.GetProperties()
            where (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(NodeId)
            where property.Name is not (nameof(Document.Id) or nameof(Document.AggregateId))
            select (Table: type.Name, Column: property.Name);

        Assert.All(edges, edge => Assert.Contains($"({edge.Column}=?)",
            string.Join('\n', Explain($"""SELECT "Id" FROM "{edge.Table}" WHERE "{edge.Column}" = 'x'""", []))));
    }

    [Fact]
    public void The_audit_is_verified_along_an_index()
    {
        var from = new Position([Parents[0], 3], Parents[1]);
        var query = StoreQuery.Of<AuditEntry>();
        var page = Keyset.Page(query.Expression, Order<AuditEntry>.By(x => x.AggregateId).ThenBy(x => x.Number), PageRequest.First(5, after: from), Slots.None);

        Assert.Equal(["SEARCH a USING INDEX AuditEntry.AggregateId.Number ((AggregateId,Number,Id)>(?,?,?))"], Steps(query.Provider.CreateQuery<AuditEntry>(page)));
        AssertOneRange(Order<AuditHead>.By(x => x.AggregateId));
    }

    private void AssertOneRange<T>(Order<T> order) where T : Document
    {
        var from = new Position([.. order.Keys.Select(key => key.Type == typeof(string) ? "m" : key.Type == typeof(NodeId) ? Parents[0] : Activator.CreateInstance(key.Type)!)], Parents[0]);
        foreach (var page in new[] { PageRequest.First(5, after: from), PageRequest.Last(5, before: from) })
        {
            var query = StoreQuery.Of<T>();
            var step = Assert.Single(Steps(query.Provider.CreateQuery<T>(Keyset.Page(query.Expression, order, page, Slots.None))));
            // A key that says where what is absent stands is an expression.
            var range = order.Keys[0].Key.Body is MemberExpression ? $@"\({order.Keys[0].Name},Id\)[<>]\(\?,\?\)" : @"<expr>[<>]\?";
            Assert.Matches($@"^SEARCH \w+ USING INDEX {typeof(T).Name}\.{order.Keys[0].Name} \({range}\)$", step);
        }
    }

    private void AssertOneRangeEach<T>(Expression<Func<T, NodeId>> parent, Order<T> order) where T : Document
    {
        var steps = Steps(ChildPages.Query(_reader, new OwnChildren<T>(StoreQuery.Of<T>(), parent), ParameterValue.ListOf(Parents), order, PageRequest.First(5), only: null, Slots.None));

        Assert.Equal("SCAN json_each VIRTUAL TABLE INDEX 1:", steps[0]);
        Assert.Matches($@"^SEARCH \w+ USING INDEX sqlite_autoindex_{typeof(T).Name}_1 \(Id=\?\)$", steps[1]);
        Assert.Equal("CORRELATED LIST SUBQUERY", steps[2][..24]);
        Assert.Matches($@"^SEARCH \w+ USING COVERING INDEX {typeof(T).Name}\.\w+\.{order.Keys[0].Name} \(\w+=\?\)$", steps[3]);
        // The page's few documents are put in order at the end, and nothing but them.
        Assert.Equal("USE TEMP B-TREE FOR ORDER BY", string.Join('\n', steps[4..]));
    }

    private void AssertFarEnds<TEdge, TNode>(EdgePath<TEdge> path, IQueryable<TNode> nodes, Order<TNode> order)
        where TEdge : Document
        where TNode : Document
    {
        var ends = new FarEnds<TEdge, TNode>(path, nodes);
        var parents = ParameterValue.ListOf(Parents);
        var steps = Steps(ChildPages.Query(_reader, ends, parents, order, PageRequest.First(5), Fields<TNode>.Of([nameof(Document.Source)]), Slots.None));
        var counting = Steps(ends.Counts(_reader, parents, Slots.None));

        Assert.DoesNotContain(steps.Concat(counting), step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("json_each", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains($"USING COVERING INDEX {typeof(TEdge).Name}.", StringComparison.Ordinal) && step.Contains(".From (", StringComparison.Ordinal));
        Assert.Equal(2, steps.Count(step => step.Contains($"sqlite_autoindex_{typeof(TNode).Name}_1 (Id=?)", StringComparison.Ordinal)));
    }

    private List<string> Steps<T>(IQueryable<T> query)
    {
        using var command = _reader.Bind(query).CreateDbCommand();
        return Explain(command.CommandText, [.. command.Parameters.Cast<System.Data.Common.DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
    }

    private List<string> Explain(string sql, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        using var command = _reader.Connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        using var row = command.ExecuteReader();
        List<string> steps = [];
        while (row.Read())
            steps.Add(row.GetString(3));
        return steps;
    }
}
