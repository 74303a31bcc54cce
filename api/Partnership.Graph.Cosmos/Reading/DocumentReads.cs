using System.Text.Json;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Opening;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>Reads documents of one type in an order, whole or some fields of them.</summary>
/// <param name="reader">Runs the queries.</param>
/// <param name="fields">The properties that are read; <c>null</c> for whole documents.</param>
/// <param name="atOnce">How many documents are fetched at once where it is not known how many are wanted; <c>null</c> where all are.</param>
internal sealed class DocumentReads<T>(Reader reader, IReadOnlyCollection<string>? fields, int? atOnce = null) where T : Document
{
    /// <summary>The most documents, level in the first key of an order that no index has, that are put in order in memory.</summary>
    internal const int MostLevel = Reader.FullPage;

    // Whoever reads stops when that is enough: nothing is to be read for an order in memory.
    private const int AllInPart = int.MaxValue;

    /// <summary>The first so many in the order; all of them where no number is given.</summary>
    internal async Task<List<T>> ListAsync(string where, SqlParameters parameters, IReadOnlyList<SortColumn<T>> order, int? limit, CancellationToken ct)
    {
        List<T> documents = [];
        await foreach (var document in StreamAsync(where, parameters, order, limit, ct))
        {
            documents.Add(document);
            if (documents.Count == limit)
                break;
        }

        return documents;
    }

    /// <summary>The documents in the order, as they come.</summary>
    /// <param name="where">The conditions.</param>
    /// <param name="parameters">Their values.</param>
    /// <param name="order">The order; none where it does not matter.</param>
    /// <param name="limit">How many are wanted at most; <c>null</c> for all.</param>
    /// <param name="ct">Ends it.</param>
    internal IAsyncEnumerable<T> StreamAsync(string where, SqlParameters parameters, IReadOnlyList<SortColumn<T>> order, int? limit, CancellationToken ct)
    {
        if (order.Count == 0)
            return PlainAsync($"SELECT {Top(limit)}{Columns(order)} FROM c WHERE {where}", parameters, limit, ct);
        if (IsServed(order))
            return PlainAsync($"SELECT {Top(limit)}{Columns(order)} FROM c WHERE {where} ORDER BY {ByIndex(order)}", parameters, limit, ct);
        return limit is null ? SortedAsync(where, parameters, order, ct) : ByFirstKeyAsync(where, parameters, order, ct);
    }

    /// <summary>The documents as they come, with what an order needs of them.</summary>
    internal IAsyncEnumerable<T> UnorderedAsync(string where, SqlParameters parameters, IReadOnlyList<SortColumn<T>> needed, CancellationToken ct) =>
        PlainAsync($"SELECT {Columns(needed)} FROM c WHERE {where}", parameters, null, ct);

    private static bool IsServed(IReadOnlyList<SortColumn<T>> order) =>
        order.All(column => column.Descending == order[0].Descending) && Indexing.Serves([.. order.Select(column => DocumentJson.NameOf(column.Property))]);

    // The type, which is one, comes first as it does in the index.
    private static string ByIndex(IReadOnlyList<SortColumn<T>> order) =>
        string.Join(", ", order.Select(column => Column.Path("c", column.Property)).Prepend($"c[\"{DocumentJson.TypeProperty}\"]").Select(path => path + (order[0].Descending ? " DESC" : " ASC")));

    private async IAsyncEnumerable<T> PlainAsync(string sql, SqlParameters parameters, int? limit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var item in reader.StreamAsync(sql, parameters, limit is < Reader.FullPage ? limit : atOnce, ct))
            yield return Read(item);
    }

    // No index has this order, and everything is wanted.
    private async IAsyncEnumerable<T> SortedAsync(string where, SqlParameters parameters, IReadOnlyList<SortColumn<T>> order, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        List<T> all = [];
        await foreach (var document in UnorderedAsync(where, parameters, order, ct))
            all.Add(document);
        foreach (var document in Sorted(all, order))
            yield return document;
    }

    // No index has this order, and a part is wanted: by the first key from its own index, and those level in it put in order here.
    // Where too many are level, they are read by the keys that follow, and then what lies beyond them.
    private async IAsyncEnumerable<T> ByFirstKeyAsync(string where, SqlParameters parameters, IReadOnlyList<SortColumn<T>> order, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var first = order[0];
        for (var rest = where; rest.Length > 0;)
        {
            List<T> level = [];
            var sql = $"SELECT {Columns(order)} FROM c WHERE {rest} ORDER BY {Column.Path("c", first.Property)}{(first.Descending ? " DESC" : " ASC")}";
            await foreach (var document in PlainAsync(sql, parameters, null, ct))
            {
                if (level.Count > 0 && SortValues.Compare(first.Read(level[0]), first.Read(document)) != 0)
                {
                    foreach (var sorted in Sorted(level, order))
                        yield return sorted;
                    level.Clear();
                }

                level.Add(document);
                if (level.Count > MostLevel)
                    break;
            }

            if (level.Count <= MostLevel)
            {
                foreach (var sorted in Sorted(level, order))
                    yield return sorted;
                yield break;
            }

            var value = first.Read(level[0]);
            await foreach (var document in StreamAsync($"{where} AND {Keyset.Level(first, value, parameters)}", parameters, [.. order.Skip(1)], AllInPart, ct))
                yield return document;
            rest = Keyset.Past(first, value, parameters) is { } past ? $"{where} AND {past}" : "";
        }
    }

    private static List<T> Sorted(List<T> documents, IReadOnlyList<SortColumn<T>> order) =>
        [.. documents.Order(Comparer<T>.Create((left, right) => SortColumn<T>.Compare(order, left, right)))];

    private string Columns(IReadOnlyList<SortColumn<T>> order) => fields is null
        ? "VALUE c"
        : string.Join(", ", fields.Concat(order.SelectMany(column => Stored(column.Property))).Append(nameof(Document.Id)).Distinct(StringComparer.Ordinal).Select(name => Column.Path("c", name)));

    // What a document computes is there to be ordered by, and comes from others when it is read.
    private static IEnumerable<string> Stored(string property) =>
        Domain.Store.Fields<T>.Of([property]) is { } needed ? needed.Properties.Select(each => each.Name) : [property];

    private static T Read(JsonElement item) => item.Deserialize<T>(DocumentJson.Options)!;

    private static string Top(int? limit) => limit is { } most and not AllInPart ? $"TOP {most} " : "";
}
