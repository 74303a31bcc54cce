using System.Linq.Expressions;
using Partnership.Graph.Engine.Execution.Leaves;
using Partnership.Graph.Engine.Execution.Levels;
using Partnership.Graph.Engine.Execution.Writing;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>Writes a leaf field of a parent.</summary>
internal delegate Written LeafWriter(object parent, object?[] slots, JsonBuffer json, FieldErrors errors);

/// <summary>Gets the value of a field of a parent.</summary>
internal delegate object? Resolver(object parent, object?[] slots);

/// <summary>Gets the value of a field of a parent, perhaps later.</summary>
internal delegate ValueTask<T> AsyncResolver<T>(object parent, object?[] slots);

/// <summary>
/// A field of an object type and the code that answers it. Delegates are compiled when a plan first needs them, so
/// that start-up does not pay for fields nobody asks for.
/// </summary>
internal sealed class FieldBinding
{
    private static readonly ParameterExpression Parent = Expression.Parameter(typeof(object), "parent");
    private static readonly ParameterExpression SlotValues = Expression.Parameter(typeof(object?[]), "slots");
    private static readonly ParameterExpression Json = Expression.Parameter(typeof(JsonBuffer), "json");
    private static readonly ParameterExpression Errors = Expression.Parameter(typeof(FieldErrors), "errors");

    private readonly FieldAccess _access;
    private readonly Type _valueType;
    private readonly Lazy<LeafWriter> _writer;
    private readonly Lazy<Resolver> _resolver;
    private readonly Lazy<AsyncField> _asyncField;

    public FieldBinding(FieldDefinition field, FieldAccess access, Type valueType, bool isAsync, OutputShape shape)
    {
        Field = field;
        _access = access;
        _valueType = valueType;
        IsAsync = isAsync;
        Shape = shape;
        _writer = new Lazy<LeafWriter>(CompileWriter);
        _resolver = new Lazy<Resolver>(CompileResolver);
        _asyncField = new Lazy<AsyncField>(CompileAsync);
    }

    /// <summary>The field.</summary>
    public FieldDefinition Field { get; }

    /// <summary>The values its code wants beside the parent.</summary>
    public IReadOnlyList<Slot> Slots => _access.Slots;

    /// <summary>What has to hold before it is answered; <c>null</c> if it is for everybody.</summary>
    public FieldGuard? Guard { get; set; }

    /// <summary>Whether its code gives a task.</summary>
    public bool IsAsync { get; }

    /// <summary>How its values become leaves or objects.</summary>
    public OutputShape Shape { get; }

    /// <summary>For leaves that are not asynchronous.</summary>
    public LeafWriter Writer => _writer.Value;

    /// <summary>For objects, and lists of them, that are not asynchronous.</summary>
    public Resolver Resolver => _resolver.Value;

    /// <summary>For everything asynchronous.</summary>
    public AsyncField Async => _asyncField.Value;

    private LeafWriter CompileWriter()
    {
        var format = Shape.Leaf!;
        var write = typeof(LeafFormat<>).MakeGenericType(_valueType).GetMethod(nameof(LeafFormat<int>.Write))!;
        var body = Expression.Call(Expression.Constant(format, write.DeclaringType!), write, _access.Body(Parent, SlotValues), Json, Errors);
        return Expression.Lambda<LeafWriter>(body, Parent, SlotValues, Json, Errors).Compile();
    }

    private Resolver CompileResolver() =>
        Expression.Lambda<Resolver>(Expression.Convert(_access.Body(Parent, SlotValues), typeof(object)), Parent, SlotValues).Compile();

    private AsyncField CompileAsync()
    {
        var body = _access.Body(Parent, SlotValues);
        var valueTask = typeof(ValueTask<>).MakeGenericType(_valueType);
        if (body.Type != valueTask)
            body = Expression.New(valueTask.GetConstructor([body.Type])!, body);
        var resolve = Expression.Lambda(typeof(AsyncResolver<>).MakeGenericType(_valueType), body, Parent, SlotValues).Compile();
        return (AsyncField)Activator.CreateInstance(typeof(AsyncField<>).MakeGenericType(_valueType), resolve, Shape.Leaf)!;
    }
}
