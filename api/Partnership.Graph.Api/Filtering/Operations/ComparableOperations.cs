using System.Linq.Expressions;

namespace Partnership.Graph.Api.Filtering.Operations;

/// <summary>What can be asked of numbers, days and instants: where they lie too. An operator given as <c>null</c> asks nothing.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class ComparableOperations<T> : ValueOperations<T>
    where T : struct, IComparable<T>
{
    /// <summary>It is larger or later.</summary>
    public T? Gt { get; init; }

    /// <summary>Not <see cref="Gt"/>.</summary>
    public T? Ngt { get; init; }

    /// <summary>It is this, larger or later.</summary>
    public T? Gte { get; init; }

    /// <summary>Not <see cref="Gte"/>.</summary>
    public T? Ngte { get; init; }

    /// <summary>It is smaller or earlier.</summary>
    public T? Lt { get; init; }

    /// <summary>Not <see cref="Lt"/>.</summary>
    public T? Nlt { get; init; }

    /// <summary>It is this, smaller or earlier.</summary>
    public T? Lte { get; init; }

    /// <summary>Not <see cref="Lte"/>.</summary>
    public T? Nlte { get; init; }

    /// <inheritdoc/>
    internal override void AddTo(FilterConditions conditions, Expression field, string path)
    {
        base.AddTo(conditions, field, path);
        CheckInterval(path);
        Add(Gt, ExpressionType.GreaterThan, negated: false);
        Add(Ngt, ExpressionType.GreaterThan, negated: true);
        Add(Gte, ExpressionType.GreaterThanOrEqual, negated: false);
        Add(Ngte, ExpressionType.GreaterThanOrEqual, negated: true);
        Add(Lt, ExpressionType.LessThan, negated: false);
        Add(Nlt, ExpressionType.LessThan, negated: true);
        Add(Lte, ExpressionType.LessThanOrEqual, negated: false);
        Add(Nlte, ExpressionType.LessThanOrEqual, negated: true);

        void Add(T? value, ExpressionType comparison, bool negated)
        {
            if (value is not { } known)
                return;
            var compared = WithValue(field, present => Expression.MakeBinary(comparison, present, FilterValue.Of(known)));
            conditions.Add(negated ? Expression.Not(compared) : compared);
        }
    }

    private void CheckInterval(string path)
    {
        foreach (var (low, lowName) in (ReadOnlySpan<(T?, string)>)[(Gt, "gt"), (Gte, "gte")])
        {
            foreach (var (high, highName) in (ReadOnlySpan<(T?, string)>)[(Lt, "lt"), (Lte, "lte")])
            {
                if (low is { } from && high is { } until && from.CompareTo(until) > 0)
                    throw FilterConditions.Refusal(path, $"has a '{lowName}' above its '{highName}', and nothing lies between. Exchange them.");
            }
        }
    }
}
