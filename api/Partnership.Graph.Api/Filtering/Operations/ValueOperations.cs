using System.Linq.Expressions;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Filtering.Operations;

/// <summary>What can be asked of any value: whether it is the one, or one of several.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class ValueOperations<T> : FieldOperations
    where T : struct
{
    /// <summary>It is this; <c>null</c>: it has no value.</summary>
    public Optional<T?> Eq { get; init; }

    /// <summary>It is not this; <c>null</c>: it has a value.</summary>
    public Optional<T?> Neq { get; init; }

    /// <summary>It is one of these, at most <see cref="FilterLimits.Values"/>.</summary>
    public IReadOnlyList<T?>? In { get; init; }

    /// <summary>It is none of these, at most <see cref="FilterLimits.Values"/>.</summary>
    public IReadOnlyList<T?>? Nin { get; init; }

    /// <inheritdoc/>
    internal override void AddTo(FilterConditions conditions, Expression field, string path)
    {
        if (Eq.IsGiven)
            conditions.Add(Equal(field, Eq.Value));
        if (Neq.IsGiven)
            conditions.Add(Expression.Not(Equal(field, Neq.Value)));
        if (In is not null)
            conditions.Add(OneOf(field, In, $"{path}.in"));
        if (Nin is not null)
            conditions.Add(Expression.Not(OneOf(field, Nin, $"{path}.nin")));
    }

    /// <summary>That the field has a value which fulfils <paramref name="condition"/>.</summary>
    private protected static Expression WithValue(Expression field, Func<Expression, Expression> condition) =>
        CanBeAbsent(field)
            ? Expression.AndAlso(Expression.NotEqual(field, Absent), condition(Expression.Property(field, "Value")))
            : condition(field);

    private static Expression Equal(Expression field, T? value) => value is { } known
        ? WithValue(field, present => Expression.Equal(present, FilterValue.Of(known)))
        : HasNone(field);

    private static Expression OneOf(Expression field, IReadOnlyList<T?> values, string path)
    {
        CheckCount(values.Count, path);
        IEnumerable<T> known = [.. values.OfType<T>()];
        var contained = WithValue(field, present => Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(T)], FilterValue.Of(known), present));
        return values.Contains(null) ? Expression.OrElse(HasNone(field), contained) : contained;
    }

    private static Expression HasNone(Expression field) =>
        CanBeAbsent(field) ? Expression.Equal(field, Absent) : Expression.Constant(false);

    private static bool CanBeAbsent(Expression field) => Nullable.GetUnderlyingType(field.Type) is not null;

    private static readonly ConstantExpression Absent = Expression.Constant(null, typeof(T?));
}
