using System.Linq.Expressions;
using System.Reflection;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Store;

/// <summary>
/// A total order of documents: sort keys, then the id in the direction of the last key, so that no two documents are
/// ever level and a page can begin after any of them. Made once per field and direction, then shared.
/// </summary>
public sealed class Order<T> where T : Document
{
    private Order(IReadOnlyList<SortKey<T>> keys) => Keys = keys;

    /// <summary>The order by id alone.</summary>
    public static Order<T> ById { get; } = new([]);

    /// <summary>The sort keys, most significant first; the id that breaks ties is not among them.</summary>
    public IReadOnlyList<SortKey<T>> Keys { get; }

    /// <summary>Whether ids descend where all sort keys are level.</summary>
    public bool IdDescends => Keys.Count > 0 && Keys[^1].Descending;

    /// <summary>A name for the order that tells it from others of the type, for example <c>Name,-StartsOn</c>.</summary>
    public string Signature => string.Join(',', Keys.Select(key => key.Descending ? $"-{key.Name}" : key.Name));

    /// <summary>The order by one property.</summary>
    /// <param name="key">
    /// A property: text, a number, a day, a time, an instant or an id. One that may be null has its place said by a constant:
    /// <c>x => x.StartedOn ?? DateOnly.MinValue</c>.
    /// </param>
    /// <param name="descending">Whether the largest comes first.</param>
    /// <exception cref="ArgumentException">The key is no property, or of a type whose order the stores would not agree on.</exception>
    public static Order<T> By<TKey>(Expression<Func<T, TKey>> key, bool descending = false) where TKey : notnull =>
        new([SortKey<T>.Of(key, descending)]);

    /// <summary>This order, with a further property where all keys so far are level.</summary>
    /// <inheritdoc cref="By{TKey}"/>
    public Order<T> ThenBy<TKey>(Expression<Func<T, TKey>> key, bool descending = false) where TKey : notnull =>
        new([.. Keys, SortKey<T>.Of(key, descending)]);

    /// <summary>The order by some keys, most significant first.</summary>
    public static Order<T> By(IReadOnlyList<SortKey<T>> keys) => new(keys);

    /// <summary>Where <paramref name="document"/> stands in this order.</summary>
    public Position PositionOf(T document) => new([.. Keys.Select(key => key.ValueOf(document))], document.Id);

    /// <summary>Whether a position has this order's keys, in number and type; one of another order, or a forged one, has not.</summary>
    public bool Accepts(Position position) =>
        position.Keys.Count == Keys.Count && position.Keys.Zip(Keys).All(pair => pair.First.GetType() == pair.Second.Type);
}

/// <summary>One property that documents are ordered by. What makes a key is compiled, so keys are made once and shared.</summary>
public sealed class SortKey<T> where T : Document
{
    private static readonly HashSet<Type> Sortable =
        [typeof(string), typeof(int), typeof(long), typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset), typeof(NodeId)];

    private readonly Func<T, object> _read;

    private SortKey(LambdaExpression key, bool descending, Func<T, object> read)
    {
        Key = key;
        Descending = descending;
        _read = read;
    }

    /// <summary>The property, as an expression from the document.</summary>
    public LambdaExpression Key { get; }

    /// <summary>Whether the largest comes first.</summary>
    public bool Descending { get; }

    /// <summary>The property's name.</summary>
    public string Name => PropertyOf(Key)!.Member.Name;

    /// <summary>The property's type.</summary>
    public Type Type => Key.ReturnType;

    /// <summary>The key of one document.</summary>
    public object ValueOf(T document) => _read(document);

    /// <summary>A key that is only known when the process runs.</summary>
    /// <param name="key">As for <see cref="Order{T}.By{TKey}"/>.</param>
    /// <param name="descending">Whether the largest comes first.</param>
    /// <exception cref="ArgumentException">The key is no property, or of a type whose order the stores would not agree on.</exception>
    public static SortKey<T> Of(LambdaExpression key, bool descending)
    {
        key = WithConstant(key);
        if (PropertyOf(key) is null)
            throw new ArgumentException($"A sort key is a property of {typeof(T).Name}; '{key}' is not.", nameof(key));
        if (!Sortable.Contains(key.ReturnType))
            throw new ArgumentException($"{key.ReturnType.Name} is no sort key: stores do not agree on its order.", nameof(key));
        return new SortKey<T>(key, descending, Expression.Lambda<Func<T, object>>(Expression.Convert(key.Body, typeof(object)), key.Parameters).Compile());
    }

    // The compiler writes DateOnly.MinValue as a property to be read; a store is to see what it reads.
    private static LambdaExpression WithConstant(LambdaExpression key) =>
        key.Body is BinaryExpression { NodeType: ExpressionType.Coalesce, Right: MemberExpression { Expression: null, Member: var member } } orElse
            ? Expression.Lambda(Expression.Coalesce(orElse.Left, Expression.Constant(ValueOf(member), orElse.Right.Type)), key.Parameters)
            : key;

    private static object? ValueOf(MemberInfo member) =>
        member is FieldInfo field ? field.GetValue(null) : ((PropertyInfo)member).GetValue(null);

    private static MemberExpression? PropertyOf(LambdaExpression key) =>
        (key.Body is BinaryExpression { NodeType: ExpressionType.Coalesce, Right: ConstantExpression } orElse ? orElse.Left : key.Body)
            is MemberExpression { Expression: ParameterExpression } property ? property : null;
}
