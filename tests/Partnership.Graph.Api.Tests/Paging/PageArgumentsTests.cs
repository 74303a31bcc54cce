using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Tests.Paging;

public sealed class PageArgumentsTests
{
    [Fact]
    public void Without_arguments_a_page_has_25_from_the_start()
    {
        var wanted = new PageArguments().In(Orders.Schools, FieldSelection.None);

        Assert.Equal((25, false, false), (wanted.Size, wanted.FromEnd, wanted.CountTotal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void A_page_may_have_1_to_100(int size)
    {
        Assert.Equal(size, new PageArguments { First = size }.In(Orders.Schools, FieldSelection.None).Size);
        Assert.Equal(size, new PageArguments { Last = size }.In(Orders.Schools, FieldSelection.None).Size);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(int.MaxValue)]
    public void Any_other_size_is_refused_by_name_rule_and_way_out(int size)
    {
        AssertRefused(new PageArguments { First = size }, $"Argument 'first' is {size}; a page has 1 to 100. For more, go on from page to page with after: pageInfo.endCursor.");
        AssertRefused(new PageArguments { Last = size }, $"Argument 'last' is {size}; a page has 1 to 100. For more, go on from page to page with before: pageInfo.startCursor.");
    }

    [Fact]
    public void First_and_last_together_are_refused() =>
        AssertRefused(
            new PageArguments { First = 1, Last = 1 },
            "Arguments 'first' and 'last' were both given; a page is counted from one end. Give one of them.");

    [Fact]
    public void A_cursor_of_another_list_is_refused()
    {
        var cursor = Cursor.Write(Orders.NhsTrusts, new Position(["a"], NodeId.Parse("NhsTrust:RXK", null)));

        AssertRefused(
            new PageArguments { After = cursor },
            "Argument 'after' is no cursor of this list; give one that 'cursor', 'startCursor' or 'endCursor' of the same list gave.");
        AssertRefused(
            new PageArguments { Before = cursor },
            "Argument 'before' is no cursor of this list; give one that 'cursor', 'startCursor' or 'endCursor' of the same list gave.");
    }

    private static void AssertRefused(PageArguments arguments, string message)
    {
        var refusal = Assert.Throws<GraphQLException>(() => arguments.In(Orders.Schools, FieldSelection.None));

        Assert.Equal((message, ErrorCodes.BadUserInput), (refusal.Message, refusal.Error.Code));
    }
}
