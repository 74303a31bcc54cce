using System.Linq.Expressions;

namespace Partnership.Graph.Api.Filtering.Operations;

/// <summary>What can be asked of a yes or no. An operator given as <c>null</c> asks nothing.</summary>
public sealed class BooleanOperations : FieldOperations
{
    /// <summary>It is this.</summary>
    public bool? Eq { get; init; }

    /// <summary>It is not this.</summary>
    public bool? Neq { get; init; }

    /// <inheritdoc/>
    internal override void AddTo(FilterConditions conditions, Expression field, string path)
    {
        if (Eq is { } wanted)
            conditions.Add(Expression.Equal(field, FilterValue.Of(wanted)));
        if (Neq is { } unwanted)
            conditions.Add(Expression.NotEqual(field, FilterValue.Of(unwanted)));
    }
}
