using System.Linq.Expressions;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>The results of a query of the port, of whatever it selects.</summary>
internal static class QueryResults
{
    /// <summary>Runs the query, for its first <paramref name="most"/> results where that is given.</summary>
    internal static Task<List<TResult>> ListAsync<TResult>(this Reader reader, QueryShape shape, int? most, CancellationToken ct) =>
        ((Typed<TResult>)Activator.CreateInstance(typeof(OfType<,>).MakeGenericType(shape.DocumentType, typeof(TResult)))!).ListAsync(reader, shape, most, ct);

    private abstract class Typed<TResult>
    {
        internal abstract Task<List<TResult>> ListAsync(Reader reader, QueryShape shape, int? most, CancellationToken ct);
    }

    private sealed class OfType<T, TResult> : Typed<TResult> where T : Document
    {
        internal override async Task<List<TResult>> ListAsync(Reader reader, QueryShape shape, int? most, CancellationToken ct)
        {
            var parameters = new SqlParameters();
            var where = await reader.WhereAsync(shape, parameters, ct);
            var limit = most is { } few && shape.Take is { } taken ? Math.Min(few, taken) : most ?? shape.Take;
            var reads = new DocumentReads<T>(reader, shape.Select is { } select ? FieldsOf(select) : null);
            var documents = await reads.ListAsync(where, parameters, SortColumn<T>.Of(shape.OrderBy), limit, ct);
            if (shape.OrderOfTaken.Count > 0)
                documents.Sort(Comparer<T>.Create((left, right) => SortColumn<T>.Compare(SortColumn<T>.Of(shape.OrderOfTaken), left, right)));
            return documents is List<TResult> whole ? whole : [.. documents.Select(((Expression<Func<T, TResult>>)shape.Select!).Compile(preferInterpretation: true))];
        }

        // What a selection reads; null where only whole documents have it.
        private static List<string>? FieldsOf(LambdaExpression select)
        {
            var columns = new ColumnSearch(select.Parameters[0]);
            columns.Visit(select.Body);
            return columns.Whole ? null : Fields<T>.Of(columns.Names)?.Properties.Select(property => property.Name).ToList();
        }
    }
}
