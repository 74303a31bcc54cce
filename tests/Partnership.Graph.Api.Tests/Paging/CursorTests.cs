using System.Buffers.Text;
using System.Text;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Paging;

public sealed class CursorTests
{
    private static readonly NodeId Id = NodeId.Parse("School:138591", null);

    [Theory]
    [InlineData("rivers primary academy")]
    [InlineData("")]
    [InlineData("學校 \"o'brien\" \\ 🏫")]
    public void A_position_by_name_is_read_as_it_was_written(string name)
    {
        var position = new Position([name], Id);

        Assert.Equal(position, Cursor.Read(Orders.Schools, Cursor.Write(Orders.Schools, position)));
    }

    [Fact]
    public void A_position_by_day_is_read_as_it_was_written()
    {
        var position = new Position([new DateOnly(2026, 6, 16)], Id);

        Assert.Equal(position, Cursor.Read(Orders.Deliverables, Cursor.Write(Orders.Deliverables, position)));
    }

    [Fact]
    public void A_position_by_instant_is_read_to_the_tick()
    {
        var position = new Position([new DateTimeOffset(2026, 6, 16, 8, 30, 0, TimeSpan.Zero).AddTicks(1)], Id);

        Assert.Equal(position, Cursor.Read(Orders.Events, Cursor.Write(Orders.Events, position)));
    }

    [Fact]
    public void Text_that_clients_put_into_addresses_needs_no_escaping()
    {
        var cursor = Cursor.Write(Orders.Schools, new Position(["???>>>~~~"], Id));

        Assert.Equal(cursor, Uri.EscapeDataString(cursor));
    }

    [Fact]
    public void A_cursor_of_another_type_is_refused() =>
        Assert.Null(Cursor.Read(Orders.NhsTrusts, Cursor.Write(Orders.Schools, new Position(["a"], Id))));

    [Fact]
    public void A_cursor_of_another_order_is_refused()
    {
        var backwards = Order<School>.By(x => x.NormalisedName, descending: true);

        Assert.Null(Cursor.Read(Orders.Schools, Cursor.Write(backwards, new Position(["a"], Id))));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[\"School.NormalisedName\",\"a\"]")]
    [InlineData("[\"School.NormalisedName\",\"a\",\"School:1\",\"b\"]")]
    [InlineData("[\"School.NormalisedName\",1,\"School:1\"]")]
    [InlineData("[\"School.NormalisedName\",null,\"School:1\"]")]
    [InlineData("[\"School.NormalisedName\",\"a\",\"no id\"]")]
    [InlineData("[\"School.NormalisedName\",\"\\ud800\",\"School:1\"]")]
    [InlineData("[1,\"a\",\"School:1\"]")]
    [InlineData("[\"School.NormalisedName\",\"a\",")]
    [InlineData("not json")]
    public void A_forged_cursor_is_refused(string json) =>
        Assert.Null(Cursor.Read(Orders.Schools, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json))));

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("a b")]
    [InlineData("ÄÖÜ")]
    public void Text_that_is_no_cursor_at_all_is_refused(string text) => Assert.Null(Cursor.Read(Orders.Schools, text));

    [Fact]
    public void A_cursor_beyond_every_real_length_is_not_even_read() =>
        Assert.Null(Cursor.Read(Orders.Schools, Cursor.Write(Orders.Schools, new Position([new string('a', 4_096)], Id))));

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Null(Cursor.Read(Orders.Schools, Base64Url.EncodeToString([.. "[\"School.NormalisedName\",\""u8, 0xFF, .. "\",\"School:1\"]"u8])));
}
