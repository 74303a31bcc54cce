using System.Linq.Expressions;

namespace Partnership.Graph.Sqlite.Reading.Shapes;

/// <summary>
/// Puts the values of a query that was scanned into slots that are numbered. EF Core names a parameter for the member that holds its
/// value, so the parameters of the SQL tell which value each of them is.
/// </summary>
internal sealed class Slots(QueryScan? scan) : ExpressionVisitor
{
    /// <summary>The most values there are slots for.</summary>
    internal const int Most = 40;

    /// <summary>Leaves queries as they are.</summary>
    internal static readonly Slots None = new(scan: null);

    private int _next;

    /// <summary>The query with its captured values in slots, and captured queries in their places.</summary>
    internal Expression Replace(Expression query) => scan is null ? query : Visit(query);

    /// <summary>The slot of the next value that was added by itself.</summary>
    internal Expression Next(object value, Type type)
    {
        if (scan is null)
            return QueryValue.Of(value, type);
        while (scan.Captured[_next] is not null)
            _next++;
        return Equals(scan.Values[_next], value)
            ? Slot(_next++, type)
            : throw new InvalidOperationException($"The query asks for {value} where {scan.Values[_next]} was scanned.");
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
    {
        if (!CapturedValue.TryRead(node, out var value))
            return base.VisitMember(node);
        if (value is IQueryable query)
            return Visit(query.Expression);
        return SlotOf(node) ?? throw new InvalidOperationException($"The query captures {node}, which was not scanned.");
    }

    /// <inheritdoc/>
    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is IQueryable query ? Visit(query.Expression) : SlotOf(node) ?? (Expression)node;

    /// <inheritdoc/>
    protected override Expression VisitExtension(Expression node) => node;

    private MemberExpression? SlotOf(Expression node)
    {
        for (var number = 0; number < scan!.Captured.Count; number++)
        {
            if (ReferenceEquals(scan.Captured[number], node))
                return Slot(number, node.Type);
        }

        return null;
    }

    private MemberExpression Slot(int number, Type type)
    {
        var holder = typeof(Holder<>).MakeGenericType(type);
        var slot = holder.GetField($"V{number}")!;
        var instance = Activator.CreateInstance(holder)!;
        slot.SetValue(instance, scan!.Values[number]);
        return Expression.Field(Expression.Constant(instance), slot);
    }

#pragma warning disable CS0649 // Set by number.
    private sealed class Holder<T>
    {
        public T? V0, V1, V2, V3, V4, V5, V6, V7, V8, V9, V10, V11, V12, V13, V14, V15, V16, V17, V18, V19,
            V20, V21, V22, V23, V24, V25, V26, V27, V28, V29, V30, V31, V32, V33, V34, V35, V36, V37, V38, V39;
    }
#pragma warning restore CS0649
}
