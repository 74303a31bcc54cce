using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Partnership.Graph.Transport.Tests.Csv;

public sealed class CsvDownloadTests(TableApi table) : IClassFixture<TableApi>
{
    private readonly TestApi _api = table.Api;

    [Fact]
    public async Task The_items_of_the_one_list_are_rows_under_their_response_names()
    {
        var response = await AskAsync("""{ t: table(texts: ["a", "b"]) { name rows { word: text number flag none } } }""");

        Assert.Equal((HttpStatusCode.OK, "text/csv; charset=utf-8"), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal("word,number,flag,none\r\na,1,false,\r\nb,-0.5,true,\r\n", await response.TextAsync());
    }

    [Fact]
    public async Task Objects_inside_of_a_row_are_unfolded_with_dots_even_where_they_are_absent() =>
        Assert.Equal(
            [["text", "inner.text", "inner.deeper.text"], ["a", "", ""], ["b", "in", "deep"]],
            await RecordsAsync("""{ table(texts: ["a", "b"]) { rows { text inner { text ...D } } } } fragment D on Inner { deeper { text } }"""));

    [Fact]
    public async Task A_list_without_items_has_its_columns_all_the_same() =>
        Assert.Equal([["text", "inner.text"]], await RecordsAsync("{ table(texts: []) { rows { text inner { text } } } }"));

    [Fact]
    public async Task A_list_of_scalars_is_one_column() =>
        Assert.Equal([["many"], ["line 0"], ["line 1"]], await RecordsAsync("{ many(count: 2) }"));

    [Fact]
    public async Task A_list_of_scalars_inside_of_a_row_is_one_cell_and_beside_the_list_no_part_of_the_table() =>
        Assert.Equal([["text", "tags"], ["plain", "'=a; b"]], await RecordsAsync("{ table { words rows { text tags } } }"));

    [Fact]
    public async Task Items_of_a_list_inside_of_a_row_are_rows_after_what_is_said_of_the_row() =>
        Assert.Equal(
            [["parts.text", "text", "inner.text"], ["", "a", ""], ["b1", "b", "in"], ["c1", "c", "in"], ["c2", "c", "in"]],
            await RecordsAsync("""{ table(texts: ["a", "b", "c"]) { rows { parts { text } text inner { text } } } }"""));

    [Fact]
    public async Task Lists_are_unfolded_however_deep_they_are() =>
        Assert.Equal(
            [["text", "parts.text", "parts.parts.text"], ["a", "", ""], ["b", "b1", "b1.1"], ["c", "c1", "c1.1"], ["c", "c2", "c2.1"], ["c", "c2", "c2.2"]],
            await RecordsAsync("""{ table(texts: ["a", "b", "c"]) { rows { text parts { text parts { text } } } } }"""));

    [Fact]
    public async Task Fields_that_are_skipped_are_no_columns() =>
        Assert.Equal([["text"], ["plain"]], await RecordsAsync(
            "query ($no: Boolean = false, $yes: Boolean!) { table { rows { text number @include(if: $no) flag @skip(if: $yes) none @skip(if: true) } } }", """{ "yes": true }"""));

    [Theory]
    [InlineData("with, comma")]
    [InlineData("with \"quotes\"")]
    [InlineData("two\r\nlines\nand more")]
    [InlineData("\"")]
    [InlineData(" spaces ")]
    [InlineData("Zoë 🩺")]
    [InlineData("")]
    public async Task Any_text_is_read_back_as_it_was(string text) =>
        Assert.Equal([["text"], [text]], await RecordsAsync("query ($texts: [String!]!) { table(texts: $texts) { rows { text } } }", Texts(text)));

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public async Task Text_that_a_spreadsheet_would_run_is_made_harmless(string text) =>
        Assert.Equal([["text"], [$"'{text}"]], await RecordsAsync("query ($texts: [String!]!) { table(texts: $texts) { rows { text } } }", Texts(text)));

    [Theory]
    [InlineData("{ hello }", "has no list")]
    [InlineData("{ nothing { rows { text } } }", "has no list")]
    [InlineData("{ table { rows { text } others { text } } }", "has 2 lists (table.rows, table.others)")]
    [InlineData("{ table(texts: [\"a\", \"b\"]) { rows { text parts { text } more: parts { text } } } }", "An item of the list table.rows has 2 lists of its own (table.rows.parts, table.rows.more)")]
    [InlineData("{ table(texts: [\"a\", \"b\"]) { rows { parts { parts { text } notes { text } } } } }", "An item of the list table.rows.parts has 2 lists of its own (table.rows.parts.parts, table.rows.parts.notes)")]
    [InlineData("{ table { words more: words } }", "has 2 lists (table.words, table.more)")]
    public async Task What_is_not_one_list_is_refused_with_406(string query, string why)
    {
        var response = await AskAsync(query);

        Assert.Equal((HttpStatusCode.NotAcceptable, "application/graphql-response+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        await response.ShouldHaveErrorAsync("BAD_REQUEST", why);
    }

    [Theory]
    [InlineData("{ unheard }", HttpStatusCode.BadRequest, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("mutation { greet(name: \"x\") }", HttpStatusCode.BadRequest, "")]
    [InlineData("{ many(count: 1) refused }", HttpStatusCode.Forbidden, "FORBIDDEN")]
    [InlineData("{ table { rows { text broken } } }", HttpStatusCode.InternalServerError, "INTERNAL_SERVER_ERROR")]
    public async Task An_answer_with_an_error_is_no_table(string query, HttpStatusCode status, string code)
    {
        var response = await AskAsync(query);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(code, await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_in_the_address_gives_a_table_too()
    {
        var response = await _api.GetAsync("/graphql?query=" + Uri.EscapeDataString("{ table { rows { text } } }"), "text/csv");

        Assert.Equal("text\r\nplain\r\n", await response.TextAsync());
    }

    [Fact]
    public async Task A_trusted_document_gives_a_table_too()
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TableApi.Trusted)));

        var response = await _api.PostAsync($$"""{"documentId": "sha256:{{id}}"}""", "text/csv");

        Assert.Equal("text\r\nplain\r\n", await response.TextAsync());
    }

    [Theory]
    [InlineData("text/csv, application/json;q=0.5", "text/csv")]
    [InlineData("text/csv;q=0.5, application/json", "application/json")]
    [InlineData("text/csv;q=0, */*", "application/json")]
    [InlineData("*/*", "application/json")]
    public async Task A_table_is_sent_to_those_who_like_it_better_than_JSON(string accept, string mediaType)
    {
        var response = await _api.PostAsync("""{"query": "{ many(count: 1) }"}""", accept);

        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
    }

    private static string Texts(string text) => JsonSerializer.Serialize(new { texts = new[] { text } });

    private Task<HttpResponseMessage> AskAsync(string query, string variables = "{}") =>
        _api.PostAsync($$"""{"query": {{JsonSerializer.Serialize(query)}}, "variables": {{variables}}}""", "text/csv");

    private async Task<List<List<string>>> RecordsAsync(string query, string variables = "{}") =>
        CsvReader.Read(await (await AskAsync(query, variables)).TextAsync());
}
