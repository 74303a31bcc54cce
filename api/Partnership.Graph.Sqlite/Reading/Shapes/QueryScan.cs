using System.Collections;
using System.Collections.ObjectModel;
using System.Linq.Expressions;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Sqlite.Reading.Shapes;

/// <summary>
/// Takes a query apart into its shape, which decides on the SQL, and the values it captured, which become parameters. What it
/// meets outside of the port's subset it calls unknown, and such a query goes the long way each time.
/// </summary>
internal sealed class QueryScan
{
    private static readonly object[] NodeTypes = [.. Enum.GetValues<ExpressionType>().Cast<object>()];
    private static readonly object[] Numbers = [.. Enumerable.Range(0, 64).Cast<object>()];
    private static readonly object Nothing = new(), Value = new(), NoValue = new(), Literal = new();

    private readonly List<ParameterExpression> _parameters = [];
    private readonly List<object?> _values = [];
    private readonly List<Expression?> _captured = [];
    private object[] _tokens = new object[256];
    private int _count;
    private int _hash;

    /// <summary>Whether the query has a shape at all.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>The key; of use until the scan begins anew.</summary>
    public ShapeKey Key => new(_tokens, _count, _hash);

    /// <summary>The values, in the order they were met.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>Beside each value the expression that holds it; <c>null</c> for one that was added by itself.</summary>
    public IReadOnlyList<Expression?> Captured => _captured;

    /// <summary>Which of the values is the list of parents; <c>null</c> where there is none.</summary>
    public int? Parents { get; private set; }

    /// <summary>Begins anew.</summary>
    public QueryScan Clear()
    {
        _parameters.Clear();
        _values.Clear();
        _captured.Clear();
        (_count, _hash, IsKnown, Parents) = (0, 0, true, null);
        return this;
    }

    /// <summary>Adds what is no expression but decides on the SQL too.</summary>
    public QueryScan AddToken(object? token)
    {
        if (_count == _tokens.Length)
            Array.Resize(ref _tokens, 2 * _count);
        _tokens[_count++] = token ?? Nothing;
        _hash = HashCode.Combine(_hash, token);
        return this;
    }

    /// <summary>Adds a value that no expression captured.</summary>
    public QueryScan AddValue(object value, Type type)
    {
        AddValue(value, type, captured: null);
        return this;
    }

    /// <summary>Adds the list of parents, in JSON.</summary>
    public QueryScan AddParents(string parents)
    {
        Parents = _values.Count;
        return AddValue(parents, typeof(string));
    }

    /// <summary>Adds an order: its keys and their directions.</summary>
    public QueryScan Add<T>(Order<T> order) where T : Document
    {
        foreach (var key in order.Keys)
            Add(key.Key).AddToken(Truth(key.Descending));
        return AddToken(Nothing);
    }

    /// <summary>Adds which page of an order, and the places it lies between.</summary>
    /// <exception cref="ArgumentException">A place is not one of the order.</exception>
    public QueryScan Add<T>(Order<T> order, PageRequest page) where T : Document
    {
        Add(order).AddToken(Truth(page.FromEnd)).AddPosition(order, page.After).AddPosition(order, page.Before);
        return AddValue(page.Limit + 1, typeof(int));
    }

    /// <summary>Adds an expression and all that it is made of.</summary>
    public QueryScan Add(Expression? node)
    {
        switch (node)
        {
            case null:
                AddToken(Nothing);
                break;
            case StoreQueryRoot root:
                AddToken(root.DocumentType);
                break;
            case ConstantExpression constant:
                AddConstant(constant);
                break;
            case MemberExpression member when CapturedValue.TryRead(member, out var value):
                if (value is IQueryable query)
                    Add(query.Expression);
                else
                    AddValue(value, member.Type, member);
                break;
            case MemberExpression member:
                AddNode(node).AddToken(member.Member).Add(member.Expression);
                break;
            case ParameterExpression parameter:
                AddParameter(parameter);
                break;
            case LambdaExpression lambda:
                AddLambda(lambda);
                break;
            case UnaryExpression unary:
                AddNode(node).AddToken(unary.Type).Add(unary.Operand);
                break;
            case BinaryExpression { Conversion: null } binary:
                AddNode(node).Add(binary.Left).Add(binary.Right);
                break;
            // EF Core makes a parameter of how many results are taken, even where it is a literal.
            case MethodCallExpression { Method.Name: nameof(Queryable.Take), Arguments: [var taken, ConstantExpression count] } call:
                AddNode(node).AddToken(call.Method).Add(taken).AddValue(count.Value, count.Type, count);
                break;
            case MethodCallExpression call:
                AddNode(node).AddToken(call.Method).Add(call.Object).AddAll(call.Arguments);
                break;
            case ConditionalExpression conditional:
                AddNode(node).Add(conditional.Test).Add(conditional.IfTrue).Add(conditional.IfFalse);
                break;
            case NewExpression made:
                AddNode(node).AddToken((object?)made.Constructor ?? made.Type).AddAll(made.Arguments);
                break;
            case NewArrayExpression array:
                AddNode(node).AddToken(array.Type).AddAll(array.Expressions);
                break;
            case MemberInitExpression made:
                AddNode(node).Add(made.NewExpression).AddBindings(made.Bindings);
                break;
            default:
                IsKnown = false;
                break;
        }

        return this;
    }

    private static object Truth(bool value) => Numbers[value ? 1 : 0];

    private QueryScan AddNode(Expression node) => AddToken(NodeTypes[(int)node.NodeType]);

    private QueryScan AddNumber(int number) => AddToken(number < Numbers.Length ? Numbers[number] : number);

    private QueryScan AddAll(ReadOnlyCollection<Expression> nodes)
    {
        AddNumber(nodes.Count);
        foreach (var node in nodes)
            Add(node);
        return this;
    }

    private void AddBindings(ReadOnlyCollection<MemberBinding> bindings)
    {
        AddNumber(bindings.Count);
        foreach (var binding in bindings)
        {
            if (binding is MemberAssignment assignment)
                AddToken(assignment.Member).Add(assignment.Expression);
            else
                IsKnown = false;
        }
    }

    private void AddLambda(LambdaExpression lambda)
    {
        AddNode(lambda).AddNumber(lambda.Parameters.Count);
        foreach (var parameter in lambda.Parameters)
        {
            AddToken(parameter.Type);
            _parameters.Add(parameter);
        }

        Add(lambda.Body);
        _parameters.RemoveRange(_parameters.Count - lambda.Parameters.Count, lambda.Parameters.Count);
    }

    private void AddParameter(ParameterExpression parameter)
    {
        var place = _parameters.LastIndexOf(parameter);
        if (place < 0)
            IsKnown = false;
        else
            AddNode(parameter).AddNumber(place);
    }

    private void AddConstant(ConstantExpression constant)
    {
        if (constant.Value is IQueryable query)
            Add(query.Expression);
        else if (constant.Value is null or string || constant.Type.IsValueType)
            AddToken(Literal).AddToken(constant.Type).AddToken(constant.Value);
        else
            IsKnown = false;
    }

    private QueryScan AddPosition<T>(Order<T> order, Position? position) where T : Document
    {
        if (position is null)
            return AddToken(Nothing);
        if (!order.Accepts(position))
            throw new ArgumentException($"The position {position.Id} is not one of the order {order.Signature}.", nameof(position));
        for (var i = 0; i < order.Keys.Count; i++)
            AddValue(position.Keys[i], order.Keys[i].Type);
        return AddValue(position.Id, position.Id.GetType());
    }

    // That a value is absent decides on the SQL; so does an absent item of a list, of which no shape is made.
    private void AddValue(object? value, Type type, Expression? captured)
    {
        AddToken(value is null ? NoValue : Value).AddToken(type);
        _values.Add(value);
        _captured.Add(captured);
        if (value is IEnumerable items and not string && (items.Cast<object?>().Contains(null)))
            IsKnown = false;
    }
}
