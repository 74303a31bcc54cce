using System.Linq.Expressions;

namespace Partnership.Graph.Api.Filtering;

/// <summary>
/// A client's value inside a filter, in the form the compiler gives to captured variables: a store makes it a parameter, so
/// that filters of one shape are one query whatever their values.
/// </summary>
internal static class FilterValue
{
    public static Expression Of<T>(T value) => Expression.Field(Expression.Constant(new Captured<T>(value)), nameof(Captured<>.Value));

    private sealed class Captured<T>(T value)
    {
        public readonly T Value = value;
    }
}
