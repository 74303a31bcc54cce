using System.Linq.Expressions;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// A value inside a query, in the form the compiler gives to captured variables, so that EF Core makes it a parameter
/// and compiles the query once for all values.
/// </summary>
internal static class QueryValue
{
    internal static Expression Of<T>(T value) => Expression.Field(Expression.Constant(new Captured<T>(value)), nameof(Captured<T>.Value));

    internal static Expression Of(object value, Type type) =>
        Expression.Field(Expression.Constant(Activator.CreateInstance(typeof(Captured<>).MakeGenericType(type), value)), "Value");

    private sealed class Captured<T>(T value)
    {
        public readonly T Value = value;
    }
}
