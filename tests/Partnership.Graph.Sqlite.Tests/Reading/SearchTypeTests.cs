using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Migrations;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Sqlite.Tests.Reading;

/// <summary>The numbers that names are searched by: each type has its own, so that a search for one walks past no name of another.</summary>
public sealed class SearchTypeTests : IDisposable
{
    private const string Outside = """SELECT count(*) FROM "SearchName" n JOIN "SearchType" t ON t."Type" = n."Type" WHERE n."Number" NOT BETWEEN t."First" AND t."Last" """;

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("graph.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_type_that_is_searched_has_numbers_of_its_own()
    {
        using var store = Open();
        var named = DocumentTypes.All.Where(type => type.IsAssignableTo(typeof(NamedDocument))).Select(type => type.Name).Except([nameof(Domain.Reminders.ReminderRule)]);

        Assert.Equal(named.Order(StringComparer.Ordinal), Texts("""SELECT "Type" FROM "SearchType" """).Order(StringComparer.Ordinal));
        Assert.Equal(["0"], Texts("""SELECT count(*) FROM "SearchType" x JOIN "SearchType" y ON x."Type" <> y."Type" AND x."First" <= y."Last" AND y."First" <= x."Last" """));
    }

    [Fact]
    public async Task Names_keep_to_the_numbers_of_their_type_whatever_comes_and_goes()
    {
        using var store = Open();
        Document[] documents =
        [
            Sample.Partnership("1"), Sample.Partnership("2"), Sample.Programme("1", "1"), Sample.Programme("2", "1"), Sample.Partnership("3", "Renamed later"),
        ];
        foreach (var document in documents)
            await store.CommitAsync(Sample.Commit(document), Cancellation);
        await store.CommitAsync(new() { AggregateId = documents[4].Id, At = Sample.Now, Removals = [documents[4].Id] }, Cancellation);
        await store.CommitAsync(Sample.Commit(Sample.Partnership("4")), Cancellation);
        await store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Renamed")), Cancellation);

        Assert.Equal(["5"], Texts("""SELECT count(*) FROM "SearchName" """));
        Assert.Equal(["0"], Texts(Outside));
    }

    [Fact]
    public async Task Names_of_an_older_version_get_numbers_of_their_type_and_are_found_by_them()
    {
        using (var old = SqliteStore.Open(new() { Path = Path }, SchemaSteps.Released.UpTo(12)))
        {
            await old.CommitAsync(Sample.Commit(Sample.Programme("1", "1")), Cancellation);
            await old.CommitAsync(Sample.Commit(Sample.Partnership("1", "Asthma champions")), Cancellation);
        }

        using var store = Open();
        await using var session = store.OpenSession();

        Assert.Equal(["0"], Texts(Outside));
        Assert.Equal([Sample.PartnershipId("1")], (await session.SearchAsync("champions", [nameof(Partnership)], 5, Cancellation)).Select(hit => hit.Id));
        Assert.Empty(await session.SearchAsync("champions", [nameof(Domain.Programmes.Programme)], 5, Cancellation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SqliteStore Open() => SqliteStore.Open(new() { Path = Path });

    private List<string> Texts(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        List<string> texts = [];
        while (row.Read())
            texts.Add(row.GetString(0));
        return texts;
    }
}
