using System.Reflection;
using Partnership.Graph.Api.Filtering;
using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Filtering;

public sealed class FilterAgreementTests : IAsyncLifetime
{
    private const int DocumentsOfAType = 30;
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
    private readonly SqliteStore _store;
    private readonly Random _random = new(20);
    private readonly Dictionary<Type, List<Document>> _documents;

    public FilterAgreementTests()
    {
        _store = SqliteStore.Open(new SqliteStoreOptions { Path = Path.Combine(_folder, "graph.db") });
        var any = new AnyDocument(_random);
        _documents = Filtered.Select(pair => pair.Document).Distinct()
            .SelectMany(type => Enumerable.Range(0, DocumentsOfAType).Select(_ => any.Of(type, absent: 0.3)))
            .GroupBy(document => document.GetType()).ToDictionary(ofType => ofType.Key, ofType => ofType.ToList());
    }

    /// <summary>Every filter with every type of document it is used for; that of organisations is used for five.</summary>
    private static IEnumerable<(Type Filter, Type Document)> Filtered =>
        from filter in typeof(SchoolFilterInput).Assembly.GetTypes()
        where filter.IsSubclassOf(typeof(DocumentFilter)) && !filter.IsAbstract
        from document in DocumentTypes.All
        where filter.Name == $"{document.Name}FilterInput" || filter.Name == $"{document.BaseType!.Name}FilterInput"
        select (filter, document);

    public static TheoryData<Type, Type> EveryFilter => [.. Filtered];

    public async ValueTask InitializeAsync()
    {
        var results = await _store.CommitManyAsync(
            [.. _documents.Values.SelectMany(ofType => ofType).Where(document => document is not AuditEntry).Select(document => Sample.Commit(document))], Cancellation);
        Assert.All(results, result => Assert.IsType<CommitResult.Committed>(result));

        // Entries of the audit are only ever added to something, and the store numbers and seals them: they are what it then has.
        var subject = _documents[typeof(School)][0].Id;
        Assert.IsType<CommitResult.Committed>(await _store.CommitAsync(
            new Commit { AggregateId = subject, At = Sample.Now, Audit = [.. _documents[typeof(AuditEntry)].Cast<AuditEntry>().Select(entry => entry with { AggregateId = subject })] }, Cancellation));
        await using IStoreSession session = _store.OpenSession();
        _documents[typeof(AuditEntry)] = [.. await session.ToListAsync(session.Query<AuditEntry>(), Cancellation)];
        _documents[typeof(School)] = [.. await session.ToListAsync(session.Query<School>(), Cancellation)];
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    [Theory]
    [MemberData(nameof(EveryFilter))]
    public Task Every_operator_of_every_field_agrees_with_a_plain_evaluation(Type filter, Type document) =>
        AgreeAsync(document, new AnyFilter(_random, filter, [.. _documents[document]]).OfEveryOperator());

    [Theory]
    [MemberData(nameof(EveryFilter))]
    public Task Filters_of_many_parts_agree_with_a_plain_evaluation(Type filter, Type document)
    {
        var any = new AnyFilter(_random, filter, [.. _documents[document]]);
        return AgreeAsync(document, Enumerable.Range(0, 15).Select(_ => any.Of()));
    }

    private Task AgreeAsync(Type document, IEnumerable<DocumentFilter> filters) =>
        (Task)typeof(FilterAgreementTests).GetMethod(nameof(AgreeOnAsync), BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(document).Invoke(this, [filters])!;

    private async Task AgreeOnAsync<T>(IEnumerable<DocumentFilter> filters) where T : Document
    {
        await using var session = ((IGraphStore)_store).OpenSession();
        foreach (var filter in filters)
        {
            var predicate = filter.Predicate<T>();
            var query = predicate is null ? session.Query<T>() : session.Query<T>().Where(predicate);
            var found = await session.ToListAsync(query.Select(x => x.Id), Cancellation);

            var expected = _documents[typeof(T)].Where(each => PlainFilter.Matches(filter, each)).Select(each => each.Id);
            Assert.True(found.ToHashSet().SetEquals(expected), $"{predicate} found {found.Count}, not {expected.Count()}.");
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
