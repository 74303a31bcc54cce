using System.Collections;
using System.Linq.Expressions;

namespace Partnership.Graph.Domain.Store;

/// <summary>Where queries begin. A query is only a description until a session runs it; it is bound to no store.</summary>
public static class StoreQuery
{
    /// <summary>All documents of type <typeparamref name="T"/>.</summary>
    public static StoreQuery<T> Of<T>() where T : Document => Root<T>.Instance;

    private static class Root<T> where T : Document
    {
        internal static readonly StoreQuery<T> Instance = new(new StoreQueryRoot(typeof(T)));
    }
}

/// <summary>Stands in a query for all documents of one type; a store puts its own beginning in its place.</summary>
/// <param name="documentType">The concrete document type.</param>
public sealed class StoreQueryRoot(Type documentType) : Expression
{
    /// <summary>The concrete document type.</summary>
    public Type DocumentType { get; } = documentType;

    /// <inheritdoc/>
    public override ExpressionType NodeType => ExpressionType.Extension;

    /// <inheritdoc/>
    public override Type Type { get; } = typeof(IQueryable<>).MakeGenericType(documentType);

    /// <inheritdoc/>
    public override string ToString() => DocumentType.Name;

    /// <inheritdoc/>
    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}

/// <summary>A query that cannot be enumerated by mistake: only a session runs it, asynchronously.</summary>
public sealed class StoreQuery<T> : IOrderedQueryable<T>, IQueryProvider
{
    internal StoreQuery(Expression expression) => Expression = expression;

    /// <inheritdoc/>
    public Type ElementType => typeof(T);

    /// <inheritdoc/>
    public Expression Expression { get; }

    /// <inheritdoc/>
    public IQueryProvider Provider => this;

    /// <inheritdoc/>
    public IQueryable<TElement> CreateQuery<TElement>(Expression expression) => new StoreQuery<TElement>(expression);

    /// <inheritdoc/>
    IQueryable IQueryProvider.CreateQuery(Expression expression) => throw NotHere();

    /// <inheritdoc/>
    object IQueryProvider.Execute(Expression expression) => throw NotHere();

    /// <inheritdoc/>
    TResult IQueryProvider.Execute<TResult>(Expression expression) => throw NotHere();

    /// <inheritdoc/>
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => throw NotHere();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => throw NotHere();

    private static InvalidOperationException NotHere() =>
        new("A store query runs only through a session: await session.ToListAsync(query, cancellationToken), or its neighbours.");
}
