using System.Reflection;
using System.Text.Json.Nodes;
using Partnership.Graph.Api.Ordering;
using Partnership.Graph.Cosmos;
using Partnership.Graph.CosmosEmulator;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;
using Partnership.Graph.TestKit.Store;

namespace Partnership.Graph.Api.Tests.Stores;

/// <summary>
/// Orders that clients choose, on a container that refuses one it has no index for: of one field each, in both directions, and of
/// several fields and directions a sample; forwards and from the end.
/// </summary>
public sealed class CosmosOrderTests : IDisposable
{
    private const int Documents = 9;
    private const int OfSeveralFields = 6;
    private const int PageSize = 4;

    private readonly Random _random = new(5);
    private readonly CosmosStore _store = OpenStore();

    public static TheoryData<Type, Type> EverySort =>
    [
        .. from sort in typeof(DocumentSort).Assembly.GetTypes()
           where sort.IsSubclassOf(typeof(DocumentSort))
           from document in DocumentTypes.All
           // Entries of the audit have the place the store gives them.
           where document != typeof(AuditEntry) && (sort.Name == $"{document.Name}SortInput" || sort.Name == $"{document.BaseType!.Name}SortInput")
           select (sort, document),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Theory]
    [MemberData(nameof(EverySort))]
    public Task Pages_in_every_order_are_those_of_a_plain_sort(Type sort, Type document) =>
        (Task)typeof(CosmosOrderTests).GetMethod(nameof(AgreeAsync), BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(document).Invoke(this, [sort])!;

    private async Task AgreeAsync<T>(Type sort) where T : Document
    {
        var any = new AnyDocument(_random);
        List<T> documents = [.. Enumerable.Range(0, Documents).Select(_ => (T)any.Of(typeof(T), absent: 0.4))];
        await _store.CommitManyAsync([.. documents.Select(each => Sample.Commit(each))], Cancellation);
        await using var session = _store.OpenSession();
        foreach (var order in Choices(sort).Select(choice => choice.Or(Order<T>.ById)))
        {
            var expected = InMemory.Sorted(documents, order).Select(each => each.Id).ToList();
            Assert.Equal(expected, await ReadAsync(session, order, fromEnd: false));
            Assert.Equal(expected, await ReadAsync(session, order, fromEnd: true));
        }
    }

    private static async Task<List<NodeId>> ReadAsync<T>(IStoreSession session, Order<T> order, bool fromEnd) where T : Document
    {
        List<NodeId> read = [];
        Position? at = null;
        for (var more = true; more;)
        {
            var request = fromEnd ? PageRequest.Last(PageSize, before: at) : PageRequest.First(PageSize, after: at);
            var page = await session.PageAsync(session.Query<T>(), order, request, Cancellation);
            read.InsertRange(fromEnd ? 0 : read.Count, page.Items.Select(each => each.Id));
            at = page.Items.Count == 0 ? at : order.PositionOf(fromEnd ? page.Items[0] : page.Items[^1]);
            more = fromEnd ? page.HasPrevious : page.HasNext;
        }

        return read;
    }

    private IEnumerable<IReadOnlyList<DocumentSort>> Choices(Type sort)
    {
        var fields = sort.GetProperties();
        foreach (var field in fields)
        {
            yield return [Chosen(sort, field, SortEnumType.Asc)];
            yield return [Chosen(sort, field, SortEnumType.Desc)];
        }

        for (var count = 0; count < OfSeveralFields && fields.Length > 1; count++)
        {
            var several = _random.GetItems(fields, ChosenOrder.MostFields).Distinct();
            yield return [.. several.Select(field => Chosen(sort, field, _random.Next(2) == 0 ? SortEnumType.Asc : SortEnumType.Desc))];
        }
    }

    private static DocumentSort Chosen(Type sort, PropertyInfo field, SortEnumType direction)
    {
        var chosen = (DocumentSort)Activator.CreateInstance(sort)!;
        field.SetValue(chosen, direction);
        return chosen;
    }

    // In one physical partition, where text is ordered by code point.
    private static CosmosStore OpenStore()
    {
        var account = new EmulatedAccount(TimeProvider.System);
        account.AddContainer("partnership-graph", JsonNode.Parse(CosmosStore.ContainerDefinition())!.AsObject());
        return CosmosStore.Create(
            new CosmosStoreOptions { Endpoint = new Uri("https://localhost:8081"), Key = EmulatedAccount.Key, HttpClientFactory = () => new HttpClient(new EmulatorHandler(account)) },
            TimeProvider.System);
    }
}
