using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>Puts a query that is bound to no store onto the tables of this one.</summary>
internal sealed class Rerooting(IModel model, IAsyncQueryProvider provider) : ExpressionVisitor
{
    private readonly Dictionary<Type, EntityQueryRootExpression> _roots = [];

    /// <inheritdoc/>
    protected override Expression VisitExtension(Expression node)
    {
        if (node is not StoreQueryRoot { DocumentType: var type })
            return node;
        if (!_roots.TryGetValue(type, out var root))
        {
            var entity = model.FindEntityType(type)
                ?? throw new InvalidOperationException($"{type.Name} is no concrete type of document: a query reads one document type.");
            _roots.Add(type, root = new EntityQueryRootExpression(provider, entity));
        }

        return root;
    }

    /// <summary>A query held in a variable is part of the one that names it: a condition on other documents.</summary>
    protected override Expression VisitMember(MemberExpression node) =>
        node.Type.IsAssignableTo(typeof(IQueryable)) && Captured(node) is IQueryable query ? Visit(query.Expression) : base.VisitMember(node);

    private static object? Captured(Expression? expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(Captured(member.Expression)),
        _ => null,
    };
}
