namespace Partnership.Graph.Transport.Tests.Csv;

/// <summary>The test server with a query whose answer can be a table.</summary>
public sealed class TableApi : IAsyncLifetime
{
    public const string Trusted = "query Trusted { table { rows { text } } }";

    private const string Schema = """
        extend type Query {
          table(texts: [String!]! = ["plain"]): Table
          nothing: Table
        }
        type Table { name: String!, rows: [Row!]!, others: [Row!]!, words: [String!]! }
        type Row { text: String!, number: Float!, flag: Boolean!, none: String, inner: Inner, tags: [String!]!, parts: [Part!]!, broken: String }
        type Part { text: String!, parts: [Part!]!, notes: [Part!]! }
        type Inner { text: String!, deeper: Inner }
        """;

    internal TestApi Api { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Api = await TestApi.StartAsync(configure: server => server
        .AddDocumentFromString(Schema)
        .AddTrustedDocument(Trusted)
        .AddResolver(typeof(TableResolvers), "Query").AddResolver(typeof(RowResolvers))
        .BindRuntimeType<Table>().BindRuntimeType<Row>().BindRuntimeType<Inner>().BindRuntimeType<Part>());

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}

public sealed record Table(string Name, IReadOnlyList<Row> Rows, IReadOnlyList<Row> Others, IReadOnlyList<string> Words);

public sealed record Row(string Text, double Number, bool Flag, string? None, Inner? Inner, IReadOnlyList<string> Tags, IReadOnlyList<Part> Parts);

public sealed record Part(string Text, IReadOnlyList<Part> Parts, IReadOnlyList<Part> Notes);

public sealed record Inner(string Text, Inner? Deeper);

public static class TableResolvers
{
    public static Table? GetTable(IReadOnlyList<string> texts)
    {
        IReadOnlyList<Row> rows = [.. texts.Select((text, index) =>
            new Row(text, 1 - (1.5 * index), index > 0, null, index == 0 ? null : new Inner("in", new Inner("deep", null)), ["=a", "b"], Parts(text, index, deeper: true)))];
        return new Table("t", rows, rows, texts);
    }

    public static Table? GetNothing() => null;

    // None of the first row, one of the second, two of the third; of a part as many as its number.
    private static IReadOnlyList<Part> Parts(string text, int count, bool deeper) =>
        [.. Enumerable.Range(1, count).Select(part => new Part($"{text}{part}", deeper ? Parts($"{text}{part}.", part, deeper: false) : [], []))];
}

public static class RowResolvers
{
    public static string? GetBroken(Row row) => throw new InvalidOperationException($"A secret of {row.Text}.");
}
