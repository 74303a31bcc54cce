using System.Linq.Expressions;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Paging;

/// <summary>Which part of a list a client wants, checked. Equal values want the same of different lists, so one load serves them.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Order">In which order; orders chosen alike are one object.</param>
/// <param name="Where">Of which documents; <c>null</c> for all. A filter's predicate is one object.</param>
public sealed record WantedList<T>(WantedPage Page, Order<T> Order, Expression<Func<T, bool>>? Where = null) where T : Document
{
    /// <summary>What is read of each document; <c>null</c> for all of it.</summary>
    public Fields<T>? Only { get; init; }

    /// <summary>Those of <paramref name="documents"/> that are wanted.</summary>
    public IQueryable<T> Of(IQueryable<T> documents) => Where is null ? documents : documents.Where(Where);
}
