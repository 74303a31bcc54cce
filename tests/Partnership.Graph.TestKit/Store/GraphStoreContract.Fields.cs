using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

public abstract partial class GraphStoreContract
{
    [Theory]
    [MemberData(nameof(EveryDocumentType))]
    public async Task Each_field_asked_for_alone_is_what_the_whole_document_has(string typeName)
    {
        Assert.True(DocumentTypes.TryFind(typeName, out var type));
        await (Task)typeof(GraphStoreContract).GetMethod(nameof(AssertFieldsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(type).Invoke(this, [])!;
    }

    private async Task AssertFieldsAsync<T>() where T : Document
    {
        var any = new AnyDocument(new Random(11));
        await CommitManyAsync([any.Of(typeof(T)), any.Of(typeof(T), absent: 0.5), any.Of(typeof(T), absent: 1)]);
        await using var session = Store.OpenSession();
        var whole = (await session.PageAsync(session.Query<T>(), Order<T>.ById, PageRequest.First(3), Cancellation)).Items;

        foreach (var property in typeof(T).GetProperties())
        {
            if (Fields<T>.Of([property.Name]) is not { } only)
                continue;
            var cut = (await session.PageAsync(session.Query<T>(), Order<T>.ById, PageRequest.First(3), only, Cancellation)).Items;
            Assert.Equal(whole.Select(document => (document.Id, Text(property, document))), cut.Select(document => (document.Id, Text(property, document))));
        }

        static string Text(System.Reflection.PropertyInfo property, T document) => System.Text.Json.JsonSerializer.Serialize(property.GetValue(document));
    }

    [Fact]
    public async Task Pages_by_parent_and_through_edges_have_the_fields_asked_for()
    {
        var random = new Random(12);
        var (schools, memberships) = await CommitRandomSchoolsAsync(random);
        var trust = memberships.First(x => x.HoldsOn(Sample.Day) && schools.Exists(school => school.Id == x.SchoolId)).TrustId;
        await using var session = Store.OpenSession();

        var found = await session.PageThroughAsync(
            PathOn(session, Sample.Day), session.Query<School>(), [trust], SchoolOrders[0], PageRequest.First(50), Fields<School>.Of([nameof(School.NormalisedName), nameof(School.Urn)]), Cancellation);
        var edges = await session.PageByParentAsync(
            session.Query<Membership>(), x => x.TrustId, [trust], Order<Membership>.ById, PageRequest.First(50), Fields<Membership>.Of([nameof(Membership.From)]), Cancellation);

        Assert.NotEmpty(found[trust].Items);
        Assert.All(found[trust].Items, school =>
        {
            var expected = schools.Single(each => each.Id == school.Id);
            Assert.Equal((expected.Urn, expected.Name, expected.NormalisedName), (school.Urn, school.Name, school.NormalisedName));
        });
        Assert.Equal(memberships.Where(x => x.TrustId == trust).OrderBy(x => x.Id).Select(x => (x.Id, x.From)), edges[trust].Items.Select(x => (x.Id, x.From)));
    }

    [Fact]
    public void Fields_chosen_alike_are_one_object_and_derived_ones_stand_for_their_sources()
    {
        Assert.Same(Fields<Event>.Of([nameof(Event.StartsAt), nameof(Event.Name)]), Fields<Event>.Of([nameof(Event.NormalisedName), nameof(Event.TimeZone), nameof(Event.StartTime), nameof(Event.Date)]));
        Assert.Equal(["Date", "Id", "StartTime", "TimeZone"], Fields<Event>.Of([nameof(Event.StartsAt)])!.Properties.Select(property => property.Name));
        Assert.Throws<ArgumentException>(() => Fields<Event>.Of(["NoSuchProperty"]));
    }
}
