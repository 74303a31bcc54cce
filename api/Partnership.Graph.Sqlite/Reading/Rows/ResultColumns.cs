using System.Linq.Expressions;
using Partnership.Graph.Sqlite.Model;

namespace Partnership.Graph.Sqlite.Reading.Rows;

/// <summary>How many columns a query's results are made of. EF Core reads what is asked for twice once, and then a column is missing.</summary>
internal static class ResultColumns
{
    /// <summary>The columns of the results of a query that chooses what it reads, or reads whole documents.</summary>
    internal static int Of(Expression query) => query switch
    {
        MethodCallExpression { Method.Name: nameof(Queryable.Select) } select => OfResult(Selector(select)),
        MethodCallExpression call => Of(call.Arguments[0]),
        _ => OfDocument(query.Type.GetGenericArguments()[0]),
    };

    /// <summary>The columns of a result that a selector makes.</summary>
    internal static int OfSelector(LambdaExpression selector) => OfResult(selector.Body);

    /// <summary>The columns of a whole document.</summary>
    internal static int OfDocument(Type type) => DocumentMapping.Columns(type).Count();

    private static Expression Selector(MethodCallExpression select) => ((LambdaExpression)((UnaryExpression)select.Arguments[1]).Operand).Body;

    private static int OfResult(Expression result) => result switch
    {
        MemberInitExpression made => made.Bindings.Cast<MemberAssignment>().Sum(binding => OfResult(binding.Expression)),
        NewExpression made => made.Arguments.Sum(OfResult),
        ParameterExpression document => OfDocument(document.Type),
        _ => 1,
    };
}
