using System.Linq.Expressions;
using System.Reflection;
using Partnership.Graph.Domain;
using Partnership.Graph.Sqlite.Reading.Statements;

namespace Partnership.Graph.Sqlite.Reading.Rows;

/// <summary>
/// Makes results from rows: columns go to the properties, or the parameters of the constructor, that have their names. Where a result
/// wraps another, as a child and its parent are one, the columns it has no name for are the other's.
/// </summary>
internal static class RowFactory
{
    /// <summary>Reads rows as <typeparamref name="T"/>; <c>null</c> where the columns do not tell which part of the result each of them is.</summary>
    /// <param name="columns">Their names, in the order of the statement.</param>
    internal static Func<Statement, T>? Of<T>(IReadOnlyList<string> columns)
    {
        var row = Expression.Parameter(typeof(Statement), "row");
        if (columns is [_] && Column.MethodFor(Underlying(typeof(T))) is { Name: not nameof(Column.Json) })
            return Expression.Lambda<Func<Statement, T>>(Read(row, 0, typeof(T)), row).Compile();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, name) in columns.Index())
        {
            if (!places.TryAdd(name, place))
                return null;
        }

        return Make(typeof(T), row, places) is { } result && places.Count == 0 ? Expression.Lambda<Func<Statement, T>>(result, row).Compile() : null;
    }

    // Takes the columns it has a use for out of those that are left.
    private static Expression? Make(Type type, ParameterExpression row, Dictionary<string, int> places)
    {
        if (type.GetConstructor([]) is null)
            return MakeByConstructor(type, row, places);
        List<MemberBinding> bindings = [];
        foreach (var property in type.GetProperties().Select(each => each.DeclaringType!.GetProperty(each.Name)!).Where(each => each.SetMethod is not null))
        {
            if (!places.Remove(property.Name, out var place))
                continue;
            // What is derived is a column to order by, which follows the others.
            if (property.GetCustomAttribute<DerivedFromAttribute>() is null)
                bindings.Add(Expression.Bind(property, Read(row, place, property.PropertyType)));
        }

        if (Wrapped(type) is { } wrapped && places.Count > 0)
        {
            if (Make(wrapped.PropertyType, row, places) is not { } inner)
                return null;
            bindings.Add(Expression.Bind(wrapped, inner));
        }

        return Expression.MemberInit(Expression.New(type), bindings);
    }

    private static NewExpression? MakeByConstructor(Type type, ParameterExpression row, Dictionary<string, int> places)
    {
        if (type.GetConstructors() is not [var constructor])
            return null;
        List<Expression> arguments = [];
        foreach (var parameter in constructor.GetParameters())
        {
            if (!places.Remove(parameter.Name!, out var place))
                return null;
            arguments.Add(Read(row, place, parameter.ParameterType));
        }

        return Expression.New(constructor, arguments);
    }

    private static PropertyInfo? Wrapped(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition().GetProperties().FirstOrDefault(property => property.PropertyType.IsGenericParameter) is { } wrapped
            ? type.GetProperty(wrapped.Name)
            : null;

    private static Expression Read(ParameterExpression row, int place, Type type)
    {
        Expression value = Expression.Call(Column.MethodFor(Underlying(type)) ?? throw new NotSupportedException($"No column of the model is a {type.Name}."), row, Expression.Constant(place));
        if (value.Type != type)
            value = Expression.Convert(value, type);
        return type.IsValueType && Nullable.GetUnderlyingType(type) is null
            ? value
            : Expression.Condition(Expression.Call(typeof(Column), nameof(Column.IsNull), null, row, Expression.Constant(place)), Expression.Default(type), value);
    }

    private static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
