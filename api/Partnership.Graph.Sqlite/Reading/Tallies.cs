using System.Linq.Expressions;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Reading.Rows;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>Counts and sums per group as one <c>GROUP BY</c>.</summary>
internal static class Tallies
{
    private static readonly string[] SumNames = [.. Enumerable.Range(1, Tally.MostSums).Select(number => $"Sum{number}")];

    internal static List<Tally<TKey>> Load<T, TKey>(
        Reader reader, IQueryable<T> query, Expression<Func<T, TKey>> key, IReadOnlyList<Expression<Func<T, int?>>> sums)
        where T : Document
    {
        if (sums.Count > Tally.MostSums)
            throw new ArgumentException($"A query gives at most {Tally.MostSums} sums; {sums.Count} were asked for.", nameof(sums));
        var scan = reader.Scan().AddToken(nameof(Tallies)).Add(query.Expression).Add(key);
        foreach (var sum in sums)
            scan.Add(sum);
        return reader.List<TallyRow<TKey>, Tally<TKey>>(
            scan,
            slots => slots.Replace(Query(query, key, sums).Expression),
            () => ResultColumns.OfSelector(key) + 1 + sums.Count,
            row => row.ToTally(sums.Count));
    }

    private static IQueryable<TallyRow<TKey>> Query<T, TKey>(
        IQueryable<T> query, Expression<Func<T, TKey>> key, IReadOnlyList<Expression<Func<T, int?>>> sums)
        where T : Document
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, T>), "group");
        List<MemberBinding> row =
        [
            Bind(nameof(TallyRow<>.Key), Expression.Property(group, nameof(IGrouping<,>.Key))),
            Bind(nameof(TallyRow<>.Count), Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(T)], group)),
            .. sums.Zip(SumNames, (sum, name) => Bind(name, Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), [typeof(T)], group, Widened(sum)))),
        ];
        var select = Expression.Lambda<Func<IGrouping<TKey, T>, TallyRow<TKey>>>(Expression.MemberInit(Expression.New(typeof(TallyRow<TKey>)), row), group);
        return query.GroupBy(key).Select(select);

        static MemberAssignment Bind(string property, Expression value) =>
            Expression.Bind(typeof(TallyRow<TKey>).GetProperty(property)!, value);
    }

    private static Expression<Func<T, long?>> Widened<T>(Expression<Func<T, int?>> sum) =>
        Expression.Lambda<Func<T, long?>>(Expression.Convert(sum.Body, typeof(long?)), sum.Parameters);
}

/// <summary>One row of the answer.</summary>
internal sealed class TallyRow<TKey>
{
    public required TKey Key { get; init; }

    public int Count { get; init; }

    public long? Sum1 { get; init; }

    public long? Sum2 { get; init; }

    public long? Sum3 { get; init; }

    public long? Sum4 { get; init; }

    public long? Sum5 { get; init; }

    public long? Sum6 { get; init; }

    public long? Sum7 { get; init; }

    public long? Sum8 { get; init; }

    public long? Sum9 { get; init; }

    public long? Sum10 { get; init; }

    internal Tally<TKey> ToTally(int sums)
    {
        ReadOnlySpan<long?> all = [Sum1, Sum2, Sum3, Sum4, Sum5, Sum6, Sum7, Sum8, Sum9, Sum10];
        var given = new long[sums];
        for (var i = 0; i < sums; i++)
            given[i] = all[i] ?? 0;
        return new(Key, Count, given);
    }
}
