using System.Linq.Expressions;

namespace Partnership.Graph.Cosmos.Reading.Sql;

/// <summary>Finds which properties of a parameter an expression reads.</summary>
internal sealed class ColumnSearch(ParameterExpression parameter) : ExpressionVisitor
{
    internal HashSet<string> Names { get; } = [];

    /// <summary>Whether it also reads the parameter as a whole.</summary>
    internal bool Whole { get; private set; }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression != parameter)
            return base.VisitMember(node);
        Names.Add(node.Member.Name);
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        Whole |= node == parameter;
        return node;
    }

    protected override Expression VisitExtension(Expression node) => node;
}
