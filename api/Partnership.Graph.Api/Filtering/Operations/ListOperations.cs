using System.Linq.Expressions;

namespace Partnership.Graph.Api.Filtering.Operations;

/// <summary>What can be asked of a list of values.</summary>
/// <typeparam name="T">The type of its items.</typeparam>
public sealed class ListOperations<T> : FieldOperations
    where T : struct
{
    /// <summary>It has items, or it has none.</summary>
    public bool? Any { get; init; }

    /// <summary>At least one item is so.</summary>
    public ValueOperations<T>? Some { get; init; }

    /// <summary>No item is so.</summary>
    public ValueOperations<T>? None { get; init; }

    /// <summary>Every item is so; of an empty list, that is true.</summary>
    public ValueOperations<T>? All { get; init; }

    /// <inheritdoc/>
    internal override void AddTo(FilterConditions conditions, Expression field, string path)
    {
        if (Any is { } wanted)
            conditions.Add(wanted ? AnyItem(field) : Expression.Not(AnyItem(field)));
        if (ItemIs(Some, "some") is { } some)
            conditions.AddCounted(AnyItem(field, some));
        if (ItemIs(None, "none") is { } none)
            conditions.AddCounted(Expression.Not(AnyItem(field, none)));
        if (ItemIs(All, "all") is { } all)
            conditions.AddCounted(Expression.Not(AnyItem(field, Expression.Lambda<Func<T, bool>>(Expression.Not(all.Body), all.Parameters))));

        Expression<Func<T, bool>>? ItemIs(ValueOperations<T>? operations, string name)
        {
            var item = Expression.Parameter(typeof(T), "item");
            var ofItem = new FilterConditions();
            operations?.AddTo(ofItem, item, $"{path}.{name}");
            conditions.Operators += ofItem.Operators;
            return ofItem.All() is { } condition ? Expression.Lambda<Func<T, bool>>(condition, item) : null;
        }
    }

    private static MethodCallExpression AnyItem(Expression field, params Expression[] condition) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(T)], [field, .. condition]);
}
