using System.Linq.Expressions;
using System.Text;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>One thing documents are ordered by.</summary>
/// <param name="Property">The property.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="Read">The value of a document; where it has none, that is <paramref name="None"/>, which comes before all values.</param>
/// <param name="None">What stands for having no value.</param>
internal sealed record SortColumn<T>(string Property, bool Descending, Func<T, object?> Read, object? None = null) where T : Document
{
    /// <summary>The columns of an order, the id last.</summary>
    internal static IReadOnlyList<SortColumn<T>> Of(Order<T> order, bool reversed) =>
        [.. order.Keys.Select(key => new SortColumn<T>(key.Name, key.Descending != reversed, key.ValueOf, Keyset.NoneOf(key))), Id(order.IdDescends != reversed)];

    /// <summary>The columns of a query's own order, with the id last so that nothing is level.</summary>
    internal static IReadOnlyList<SortColumn<T>> Of(IReadOnlyList<(LambdaExpression Key, bool Descending)> keys)
    {
        if (keys.Count == 0)
            return [];
        List<SortColumn<T>> columns = [.. keys.Select(key => Of(key.Key, key.Descending))];
        return columns[^1].Property == nameof(Document.Id) ? columns : [.. columns, Id(keys[^1].Descending)];
    }

    /// <summary>The order of two documents.</summary>
    internal static int Compare(IReadOnlyList<SortColumn<T>> columns, T left, T right)
    {
        foreach (var column in columns)
        {
            if (SortValues.Compare(column.Read(left), column.Read(right)) is not 0 and var result)
                return column.Descending ? -result : result;
        }

        return 0;
    }

    private static SortColumn<T> Of(LambdaExpression key, bool descending)
    {
        var property = key.Body is MemberExpression { Expression: ParameterExpression } member
            ? member.Member.Name
            : throw new NotSupportedException($"Documents are ordered by a property; '{key}' is none.");
        var read = Expression.Lambda<Func<T, object?>>(Expression.Convert(key.Body, typeof(object)), key.Parameters).Compile(preferInterpretation: true);
        return new SortColumn<T>(property, descending, read);
    }

    private static SortColumn<T> Id(bool descending) => new(nameof(Document.Id), descending, document => document.Id);
}

/// <summary>How values are ordered, as the service orders them.</summary>
internal static class SortValues
{
    // UTF-8 bytes sort as code points do.
    internal static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (NodeId a, NodeId b) => a.CompareTo(b),
        (Enum a, Enum b) => string.CompareOrdinal(a.ToString(), b.ToString()),
        _ => ((IComparable)left).CompareTo(right),
    };
}
