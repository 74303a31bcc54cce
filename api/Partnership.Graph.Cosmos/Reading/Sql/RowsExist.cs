using System.Linq.Expressions;
using System.Text.Json;

namespace Partnership.Graph.Cosmos.Reading.Sql;

/// <summary>
/// Whether one of some rows that were read before fulfils a condition together with the document: what becomes of a
/// condition that asks for documents of another type, since queries join nothing.
/// </summary>
/// <param name="rows">The rows: values of one column, or objects of several.</param>
/// <param name="row">Stands for a row in the condition.</param>
/// <param name="test">The condition.</param>
/// <param name="column">The one column the rows consist of, where they are compared by nothing else.</param>
internal sealed class RowsExist(IReadOnlyList<JsonElement> rows, ParameterExpression row, Expression test, string? column) : Expression
{
    internal IReadOnlyList<JsonElement> Rows => rows;

    internal ParameterExpression Row => row;

    internal Expression Test => test;

    internal string? Column => column;

    public override ExpressionType NodeType => ExpressionType.Extension;

    public override Type Type => typeof(bool);

    public override string ToString() => $"{rows.Count} rows.Any({row} => {test})";

    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
