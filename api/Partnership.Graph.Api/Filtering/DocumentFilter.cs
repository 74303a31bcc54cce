using System.Linq.Expressions;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Filtering;

/// <summary>A <c>where</c> argument: which documents of a list a client wants.</summary>
public abstract class DocumentFilter
{
    private LambdaExpression? _latest;

    /// <summary>
    /// The filter as a predicate of documents of type <typeparamref name="T"/>, <c>null</c> where it lets everything through.
    /// Asked again for the same type it answers the same object, by which lists that are asked for alike are known.
    /// </summary>
    /// <exception cref="Engine.Execution.GraphQLException">The filter is larger than <see cref="FilterLimits"/> allow, or no document can fulfil it.</exception>
    public Expression<Func<T, bool>>? Predicate<T>() where T : Document
    {
        if (_latest is Expression<Func<T, bool>> known)
            return known;
        var document = Expression.Parameter(typeof(T), "x");
        var conditions = new FilterConditions();
        AddTo(conditions, document, "where", depth: 0);
        if (conditions.All() is not { } all)
            return null;
        var predicate = Expression.Lambda<Func<T, bool>>(all, document);
        _latest = predicate;
        return predicate;
    }

    private protected abstract void AddTo(FilterConditions conditions, ParameterExpression document, string path, int depth);
}

/// <summary>A filter with a property of type <see cref="Operations.FieldOperations"/> for each field it asks about.</summary>
/// <typeparam name="TSelf">The filter itself.</typeparam>
public abstract class DocumentFilter<TSelf> : DocumentFilter
    where TSelf : DocumentFilter<TSelf>
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<TSelf>? And { get; init; }

    /// <summary>At least one of these holds; none given asks nothing.</summary>
    public IReadOnlyList<TSelf>? Or { get; init; }

    private protected sealed override void AddTo(FilterConditions conditions, ParameterExpression document, string path, int depth)
    {
        if (depth > FilterLimits.Depth)
            throw FilterConditions.Refusal(path, $"stands {depth} deep in 'and' and 'or'; at most {FilterLimits.Depth} are taken. Write it flatter.");
        foreach (var field in FilterFields.Of(GetType(), document.Type))
            field.OperationsOf(this)?.AddTo(conditions, Expression.Property(document, field.Property), $"{path}.{field.Name}");
        AddImplied(conditions, document);
        foreach (var (index, part) in (And ?? []).Index())
            part.AddTo(conditions, document, $"{path}.and[{index}]", depth + 1);
        if (Or is { Count: > 0 })
            AddAlternatives(conditions, document, path, depth);
    }

    /// <summary>Adds what follows from the filter's own operators, where it lets a store find by an order what it would otherwise look for.</summary>
    private protected virtual void AddImplied(FilterConditions conditions, ParameterExpression document)
    {
    }

    private void AddAlternatives(FilterConditions conditions, ParameterExpression document, string path, int depth)
    {
        Expression? alternatives = null;
        var everything = false;
        foreach (var (index, part) in Or!.Index())
        {
            var ofPart = new FilterConditions();
            part.AddTo(ofPart, document, $"{path}.or[{index}]", depth + 1);
            conditions.Operators += ofPart.Operators;
            if (ofPart.All() is { } condition)
                alternatives = alternatives is null ? condition : Expression.OrElse(alternatives, condition);
            else
                everything = true;
        }

        if (!everything)
            conditions.AddCounted(alternatives!);
    }
}
