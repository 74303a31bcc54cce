using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Opening;
using Partnership.Graph.Sqlite.Reading;
using Partnership.Graph.Sqlite.Reading.Shapes;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Sqlite.Tests.Reading.Shapes;

public sealed class ShapeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly ShapeCache _shapes = new();
    private readonly Reader _reader;

    public ShapeTests()
    {
        _store = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("graph.db") });
        _reader = new Reader(new Connections(_store.Path, TimeSpan.Zero).OpenReader(), _shapes, new TrigramCounts());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _reader.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Each_kind_of_condition_of_the_port_has_a_shape()
    {
        var (text, code, day, now, kind) = ("great", LocalAuthorityCode.Parse("335", null), (DateOnly?)Sample.Day, Sample.Now, EventKind.PopupClinic);
        NodeId[] ids = [Sample.PartnershipId("1"), Sample.PartnershipId("2")];
        List<EventStatus> statuses = [EventStatus.Tentative, EventStatus.Confirmed];
        var roles = StoreQuery.Of<RoleAssignment>().Where(role => role.Role == Role.Coordinator);

        AssertShape(StoreQuery.Of<School>());
        AssertShape(StoreQuery.Of<School>().Where(x => x.NormalisedName.StartsWith(text)));
        AssertShape(StoreQuery.Of<School>().Where(x => x.NormalisedName.EndsWith(text)));
        AssertShape(StoreQuery.Of<School>().Where(x => x.NormalisedName.Contains(text) && !x.NormalisedName.Contains("xy")));
        AssertShape(StoreQuery.Of<School>().Where(x => x.LocalAuthorityCode == code && x.Status == OrganisationStatus.Open));
        AssertShape(StoreQuery.Of<School>().Where(x => x.OpenedOn == null || x.OpenedOn <= day));
        AssertShape(StoreQuery.Of<Partnership>().Where(x => x.Areas.Any(area => area == Area.Prevention)));
        AssertShape(StoreQuery.Of<Partnership>().Where(x => ids.Contains(x.Id)));
        AssertShape(StoreQuery.Of<Event>().Where(x => statuses.Contains(x.Status) && x.StartsAt > now && x.Kind != kind));
        AssertShape(StoreQuery.Of<Event>().Where(x => !roles.Any(role => role.ScopeId == x.Id)));
        AssertShape(StoreQuery.Of<Event>().OrderBy(x => x.StartsAt).ThenByDescending(x => x.Id).Take(3));
        AssertShape(StoreQuery.Of<Event>().Select(x => x.Id));
        AssertShape(StoreQuery.Of<Event>().Select(x => new { x.Id, x.ProgrammeId }));
        AssertShape(StoreQuery.Of<Event>().Select(Fields<Event>.Of([nameof(Event.Name), nameof(Event.StartsAt)])!.Selector));
    }

    [Fact]
    public async Task A_query_of_a_known_shape_never_gets_to_EF_Core_whatever_its_values()
    {
        await _store.CommitManyAsync([Sample.Commit(Sample.Partnership("1")), Sample.Commit(Sample.Partnership("2"))], Cancellation);
        var heard = 0;
        NodeId[] asked = [Sample.PartnershipId("1")];
        Assert.Single(_reader.List(Query(asked)));

        _reader.Statements.Heard = _ => heard++;
        Assert.Equal(Sample.PartnershipId("2"), Assert.Single(_reader.List(Query([Sample.PartnershipId("2")]))).Id);
        Assert.Equal(2, _reader.List(Query([Sample.PartnershipId("2"), Sample.PartnershipId("1")])).Count);
        Assert.Empty(_reader.List(Query([])));

        Assert.Equal(0, heard);

        static IQueryable<Partnership> Query(NodeId[] ids) => StoreQuery.Of<Partnership>().Where(x => ids.Contains(x.Id));
    }

    [Fact]
    public void What_is_absent_is_another_shape()
    {
        var named = Query("x");
        AssertShape(named);
        AssertShape(Query(null));

        Assert.NotEqual(Key(named), Key(Query(null)));
        Assert.Equal(Key(named), Key(Query("y")));

        static IQueryable<Person> Query(string? title) => StoreQuery.Of<Person>().Where(x => x.JobTitle == title);
    }

    [Fact]
    public void Whatever_makes_other_SQL_is_another_shape()
    {
        var text = "x";
        IQueryable<School>[] queries =
        [
            StoreQuery.Of<School>().Where(x => x.Name == text),
            StoreQuery.Of<School>().Where(x => x.Name != text),
            StoreQuery.Of<School>().Where(x => x.NormalisedName == text),
            StoreQuery.Of<School>().Where(x => x.Name.StartsWith(text)),
            StoreQuery.Of<School>().Where(x => x.Name == "x"),
            StoreQuery.Of<School>().Where(x => x.Name == "y"),
            StoreQuery.Of<School>().Where(x => x.Name == text).OrderBy(x => x.Name),
            StoreQuery.Of<School>().Where(x => x.Name == text).OrderByDescending(x => x.Name),
            StoreQuery.Of<School>().Where(x => x.Name == text).Where(x => x.Name == text),
            StoreQuery.Of<School>().Where(x => x.Name == text || x.Name == text),
        ];

        Assert.Equal(queries.Length, queries.Select(Key).Distinct().Count());
        var (forwards, backwards) = (Order<School>.By(x => x.NormalisedName), Order<School>.By(x => x.NormalisedName, descending: true));
        ShapeKey[] pages =
        [
            Page(forwards, PageRequest.First(5)), Page(forwards, PageRequest.Last(5)), Page(backwards, PageRequest.First(5)),
            Page(forwards, PageRequest.First(5, after: new Position(["x"], Sample.PartnershipId("1")))),
            Page(forwards, PageRequest.First(5, before: new Position(["x"], Sample.PartnershipId("1")))),
        ];
        Assert.Equal(pages.Length, pages.Distinct().Count());

        ShapeKey Page(Order<School> order, PageRequest page) => _reader.Scan().Add(order, page).Key.Kept();
    }

    [Fact]
    public void A_query_whose_parameters_tell_no_values_goes_to_EF_Core_each_time()
    {
        var day = Sample.Day;
        var query = StoreQuery.Of<School>().Where(x => x.OpenedOn < day.AddDays(3));

        _reader.List(query);

        Assert.True(_shapes.TryFind(Key(query), out var shape));
        Assert.Null(shape);
        Assert.Empty(_reader.List(query));
    }

    [Fact]
    public void A_list_with_an_absent_item_and_more_values_than_slots_have_no_shape_and_are_answered()
    {
        DateOnly?[] days = [Sample.Day, null];
        IQueryable<School> many = StoreQuery.Of<School>();
        for (var number = 0; number <= Slots.Most; number++)
        {
            var code = $"{number}";
            many = many.Where(x => x.Name != code);
        }

        Assert.Empty(_reader.List(StoreQuery.Of<School>().Where(x => days.Contains(x.OpenedOn))));
        Assert.Empty(_reader.List(many));
        Assert.False(_shapes.TryFind(Key(many), out _));
    }

    [Fact]
    public void Sums_that_are_asked_for_twice_are_given_twice()
    {
        for (var time = 0; time < 3; time++)
            Assert.Empty(Tallies.Load(_reader, StoreQuery.Of<Attendance>(), x => new { x.SchoolId }, [x => x.Actual, x => x.Actual, x => x.Planned]));
    }

    private void AssertShape<T>(IQueryable<T> query)
    {
        _reader.List(query);

        Assert.True(_shapes.TryFind(Key(query), out var shape), "The shape was not looked for.");
        Assert.NotNull(shape);
        // Reads its columns too.
        Assert.Empty(_reader.List(query));
    }

    private ShapeKey Key<T>(IQueryable<T> query) => _reader.Scan().Add(query.Expression).Key.Kept();
}
