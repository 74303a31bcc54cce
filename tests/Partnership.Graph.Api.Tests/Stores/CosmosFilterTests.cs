using System.Reflection;
using Partnership.Graph.Api.Tests.Filtering;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Stores;

/// <summary>Clients' filters on Cosmos DB, a sample of what <see cref="FilterAgreementTests"/> asks of SQLite.</summary>
public sealed class CosmosFilterTests
{
    private const int DocumentsOfAType = 12;
    private const int OneIn = 5;

    private readonly Random _random = new(21);

    [Fact]
    public async Task Operators_of_all_filters_agree_with_a_plain_evaluation()
    {
        await using var graph = CosmosGraph.StartEmpty();
        var any = new AnyDocument(_random);
        foreach (var (filter, document) in FilterAgreementTests.EveryFilter.Select(row => (row.Data.Item1, row.Data.Item2)).Where(pair => pair.Item2 != typeof(AuditEntry)))
        {
            var documents = Enumerable.Range(0, DocumentsOfAType).Select(_ => any.Of(document, absent: 0.3)).ToList();
            var results = await graph.Store.CommitManyAsync([.. documents.Select(each => Sample.Commit(each))], TestContext.Current.CancellationToken);
            Assert.All(results, result => Assert.IsType<CommitResult.Committed>(result));
            await (Task)typeof(CosmosFilterTests).GetMethod(nameof(AgreeAsync), BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(document)
                .Invoke(this, [graph.Store, new AnyFilter(_random, filter, documents), documents])!;
        }
    }

    private async Task AgreeAsync<T>(IGraphStore store, AnyFilter any, List<Document> documents) where T : Document
    {
        await using var session = store.OpenSession();
        var ids = documents.Select(each => each.Id).ToList();
        foreach (var filter in any.OfEveryOperator().Where(_ => _random.Next(OneIn) == 0).Concat([any.Of(), any.Of(), any.Of()]))
        {
            var query = session.Query<T>().Where(x => ids.Contains(x.Id));
            var predicate = filter.Predicate<T>();
            var found = await session.ToListAsync((predicate is null ? query : query.Where(predicate)).Select(x => x.Id), TestContext.Current.CancellationToken);

            var expected = documents.Where(each => PlainFilter.Matches(filter, each)).Select(each => each.Id);
            Assert.True(found.ToHashSet().SetEquals(expected), $"{predicate} found {found.Count}, not {expected.Count()}.");
        }
    }
}
