using System.Linq.Expressions;
using Partnership.Graph.Engine.Execution.Levels;
using Partnership.Graph.Engine.Execution.Planning;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>6.2.3.1 The code that gives the events of a subscription's root field.</summary>
internal sealed class StreamBinding
{
    private static readonly ParameterExpression Parent = Expression.Parameter(typeof(object), "parent");
    private static readonly ParameterExpression SlotValues = Expression.Parameter(typeof(object?[]), "slots");

    private readonly FieldAccess _access;
    private readonly Lazy<EventStream> _stream;

    public StreamBinding(FieldAccess access, Type eventType, bool isAsync)
    {
        _access = access;
        _stream = new Lazy<EventStream>(() => Compile(eventType, isAsync));
    }

    /// <summary>Begins to listen: the events, boxed as roots of the operations that answer them.</summary>
    /// <exception cref="GraphQLException">The client gave an argument that does not fit, or the resolver refuses.</exception>
    public async ValueTask<IAsyncEnumerable<EventRoot>> OpenAsync(FieldStep step, OperationContext operation)
    {
        var slots = _access.Slots.Select(slot => slot.Get(step, operation)).ToArray();
        return await _stream.Value.OpenAsync(slots);
    }

    private EventStream Compile(Type eventType, bool isAsync)
    {
        var events = typeof(IAsyncEnumerable<>).MakeGenericType(eventType);
        var task = typeof(ValueTask<>).MakeGenericType(events);
        var body = _access.Body(Parent, SlotValues);
        if (body.Type != task)
            body = Expression.New(task.GetConstructor([isAsync ? body.Type : events])!, body);
        var open = Expression.Lambda(typeof(AsyncResolver<>).MakeGenericType(events), body, Parent, SlotValues).Compile();
        return (EventStream)Activator.CreateInstance(typeof(EventStream<>).MakeGenericType(eventType), open)!;
    }
}

/// <summary>Events of any type as roots.</summary>
internal abstract class EventStream
{
    public abstract ValueTask<IAsyncEnumerable<EventRoot>> OpenAsync(object?[] slots);
}

/// <summary>Events of <typeparamref name="T"/> as roots.</summary>
internal sealed class EventStream<T>(AsyncResolver<IAsyncEnumerable<T>> open) : EventStream
{
    private static readonly object NoParent = new();

    public override async ValueTask<IAsyncEnumerable<EventRoot>> OpenAsync(object?[] slots) =>
        Roots(await open(NoParent, slots));

    private static async IAsyncEnumerable<EventRoot> Roots(
        IAsyncEnumerable<T> events, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var each in events.WithCancellation(ct))
            yield return new EventRoot(each);
    }
}

/// <summary>The root of the operation that answers one event.</summary>
/// <param name="Event">The event: the value of the subscription's root field.</param>
internal sealed record EventRoot(object? Event);

/// <summary>The event itself.</summary>
internal sealed class EventAccess(Type eventType) : FieldAccess([])
{
    public override Expression Body(Expression parent, Expression slotValues) =>
        Expression.Convert(Expression.Property(Expression.Convert(parent, typeof(EventRoot)), nameof(EventRoot.Event)), eventType);
}
