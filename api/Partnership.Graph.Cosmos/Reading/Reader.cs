using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Cosmos.Requests;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>Runs queries on the container and says how many they were and what they cost.</summary>
internal sealed class Reader(Service service)
{
    /// <summary>How many results a page of the service has where all are wanted.</summary>
    internal const int FullPage = 1_000;

    private int _queries;

    internal Service Service => service;

    /// <summary>How many queries were run.</summary>
    internal int Queries => Volatile.Read(ref _queries);

    /// <summary>Counts a query that is run some other way.</summary>
    internal void Count() => Interlocked.Increment(ref _queries);

    internal async Task<List<JsonElement>> ListAsync(string sql, SqlParameters parameters, CancellationToken ct, string? partition = null)
    {
        List<JsonElement> items = [];
        await foreach (var item in StreamAsync(sql, parameters, null, ct, partition))
            items.Add(item);
        return items;
    }

    /// <summary>The results as they come, page by page of the service; whoever stops early spares the rest.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="parameters">Its values.</param>
    /// <param name="atOnce">How many results a page has at most; <c>null</c> for <see cref="FullPage"/>.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="partition">The one partition to ask; <c>null</c> for all.</param>
    internal async IAsyncEnumerable<JsonElement> StreamAsync(
        string sql, SqlParameters parameters, int? atOnce, [EnumeratorCancellation] CancellationToken ct, string? partition = null)
    {
        ct.ThrowIfCancellationRequested();
        Count();
        var options = new QueryRequestOptions
        {
            MaxItemCount = atOnce ?? FullPage,
            // All physical partitions side by side.
            MaxConcurrency = -1,
            PartitionKey = partition is null ? null : new PartitionKey(partition),
        };
        var (pages, first) = await service.BeginAsync(container => container.GetItemQueryStreamIterator(parameters.With(sql), requestOptions: options), ct);
        using var iterator = pages;
        for (var next = first; next is not null; next = pages.HasMoreResults ? await service.AskOnceAsync(pages.ReadNextAsync, ct) : null)
        {
            using var page = next;
            page.EnsureSuccessStatusCode();
            Charges.Add("query", page.Headers.RequestCharge);
            using var json = await JsonDocument.ParseAsync(page.Content, cancellationToken: ct);
            foreach (var item in json.RootElement.GetProperty("Documents").EnumerateArray())
                yield return item.Clone();
        }
    }

    /// <summary>Counts what fulfils a condition.</summary>
    internal async Task<int> CountAsync(string where, SqlParameters parameters, CancellationToken ct) =>
        (await ListAsync($"SELECT VALUE COUNT(1) FROM c WHERE {where}", parameters, ct)) is [var count] ? count.GetInt32() : 0;

    /// <summary>The conditions of a query as text, the documents of other types that they ask for read before.</summary>
    internal async Task<string> WhereAsync(QueryShape shape, SqlParameters parameters, CancellationToken ct)
    {
        parameters.Add(shape.DocumentType.Name, "@type");
        List<string> parts = [$"c[\"{DocumentJson.TypeProperty}\"] = @type"];
        foreach (var condition in shape.Where)
        {
            var resolved = await SemiJoins.ResolveAsync(condition.Body, (other, columns) => DistinctAsync(other, columns, ct));
            parts.Add(new Conditions(parameters, new Dictionary<System.Linq.Expressions.ParameterExpression, string> { [condition.Parameters[0]] = "c" }).Of(resolved));
        }

        return string.Join(" AND ", parts);
    }

    private async Task<List<JsonElement>> DistinctAsync(QueryShape shape, IReadOnlyList<string> columns, CancellationToken ct)
    {
        var parameters = new SqlParameters();
        var where = await WhereAsync(shape, parameters, ct);
        List<JsonElement> rows = [];
        await foreach (var row in StreamAsync($"SELECT DISTINCT {string.Join(", ", columns.Select(name => Column.Path("c", name)))} FROM c WHERE {where}", parameters, null, ct))
        {
            rows.Add(row);
            if (rows.Count > SemiJoins.MostRows)
                break;
        }

        return rows;
    }
}
