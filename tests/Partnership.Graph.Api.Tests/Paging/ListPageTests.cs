using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Paging;

public sealed class ListPageTests
{
    private static readonly School[] Schools =
    [
        TestSchools.Named("Rivers", 100_003),
        TestSchools.Named("Áccent", 100_005),
        TestSchools.Named("goldsmith", 100_002),
        TestSchools.Named("Rivers", 100_001),
        TestSchools.Named("Milton", 100_004),
    ];

    private static readonly string[] InOrder = ["Áccent 100005", "goldsmith 100002", "Milton 100004", "Rivers 100001", "Rivers 100003"];

    [Fact]
    public void Names_are_in_order_without_regard_to_case_and_accents_and_ids_break_ties() =>
        Assert.Equal(InOrder, Names(ListPage.Of(Schools, Orders.Schools, PageRequest.First(10))));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Going_forwards_page_by_page_gives_everything_once(int size)
    {
        List<string> seen = [];
        Position? after = null;
        Page<School> page;
        do
        {
            page = ListPage.Of(Schools, Orders.Schools, PageRequest.First(size, after));
            Assert.Equal(after is not null, page.HasPrevious);
            seen.AddRange(Names(page));
            after = Orders.Schools.PositionOf(page.Items[^1]);
        }
        while (page.HasNext);

        Assert.Equal(InOrder, seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Going_backwards_page_by_page_gives_everything_once(int size)
    {
        List<string> seen = [];
        Position? before = null;
        Page<School> page;
        do
        {
            page = ListPage.Of(Schools, Orders.Schools, PageRequest.Last(size, before));
            Assert.Equal(before is not null, page.HasNext);
            seen.InsertRange(0, Names(page));
            before = Orders.Schools.PositionOf(page.Items[0]);
        }
        while (page.HasPrevious);

        Assert.Equal(InOrder, seen);
    }

    [Fact]
    public void A_page_lies_strictly_between_its_bounds()
    {
        var (goldsmith, lastRivers) = (Orders.Schools.PositionOf(Schools[2]), Orders.Schools.PositionOf(Schools[0]));

        Assert.Equal(["Milton 100004", "Rivers 100001"], Names(ListPage.Of(Schools, Orders.Schools, PageRequest.First(10, goldsmith, lastRivers))));
    }

    [Fact]
    public void A_position_whose_document_is_gone_still_bounds_the_page()
    {
        var gone = Orders.Schools.PositionOf(TestSchools.Named("Kingswinford", 100_009));

        Assert.Equal(["Milton 100004"], Names(ListPage.Of(Schools, Orders.Schools, PageRequest.First(1, gone))));
    }

    [Fact]
    public void An_id_can_be_what_documents_are_ordered_by()
    {
        var byAggregate = Order<School>.By(school => school.AggregateId, descending: true);

        Assert.Equal(100_005, ListPage.Of(Schools, byAggregate, PageRequest.First(1)).Items[0].Urn.Value);
    }

    [Fact]
    public void Text_is_ordered_by_code_point_beyond_the_first_plane_too()
    {
        School[] schools = [TestSchools.Named("\U0001F3EB", 100_001), TestSchools.Named("\uFF21", 100_002)];

        Assert.Equal([100_002, 100_001], ListPage.Of(schools, Orders.Schools, PageRequest.First(2)).Items.Select(school => school.Urn.Value));
    }

    [Fact]
    public void A_descending_order_turns_ids_too()
    {
        var order = Order<School>.By(x => x.NormalisedName, descending: true);

        Assert.Equal(InOrder.Reverse(), Names(ListPage.Of(Schools, order, PageRequest.First(10))));
    }

    private static IEnumerable<string> Names(Page<School> page) => page.Items.Select(school => $"{school.Name} {school.Urn}");
}
