using System.Linq.Expressions;
using System.Reflection;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>How a field's value is got from a parent object and the values of the slots.</summary>
internal abstract class FieldAccess(IReadOnlyList<Slot> slots)
{
    /// <summary>The values wanted beside the parent.</summary>
    public IReadOnlyList<Slot> Slots { get; } = slots;

    /// <summary>The expression of the value, of the member's own type.</summary>
    /// <param name="parent">The parent, as <c>object</c>.</param>
    /// <param name="slotValues">The slots' values, as <c>object?[]</c>.</param>
    public abstract Expression Body(Expression parent, Expression slotValues);

    // The parent's type was checked when the field that gives it was bound: no check for each object.
    protected static Expression Parent(Expression parent, Type type) =>
        type.IsValueType
            ? Expression.Unbox(parent, type)
            : Expression.Call(typeof(System.Runtime.CompilerServices.Unsafe), nameof(System.Runtime.CompilerServices.Unsafe.As), [type], parent);

    protected static Expression SlotValue(Expression slotValues, int index, Type type) =>
        Expression.Convert(Expression.ArrayIndex(slotValues, Expression.Constant(index)), type);
}

/// <summary>A property of the parent.</summary>
internal sealed class PropertyAccess(Type runtimeType, PropertyInfo property) : FieldAccess([])
{
    public override Expression Body(Expression parent, Expression slotValues) =>
        Expression.Property(Parent(parent, runtimeType), property);
}

/// <summary>A resolver method.</summary>
/// <param name="method">The method.</param>
/// <param name="arguments">For each parameter the index of its slot, or −1 for the parent.</param>
/// <param name="slots">The slots; the last one is the instance if the method has one.</param>
internal sealed class MethodAccess(MethodInfo method, IReadOnlyList<int> arguments, IReadOnlyList<Slot> slots) : FieldAccess(slots)
{
    public override Expression Body(Expression parent, Expression slotValues)
    {
        var instance = method.IsStatic ? null : SlotValue(slotValues, Slots.Count - 1, method.DeclaringType!);
        var values = method.GetParameters().Select((parameter, index) =>
            arguments[index] < 0
                ? Parent(parent, parameter.ParameterType)
                : SlotValue(slotValues, arguments[index], parameter.ParameterType));
        return Expression.Call(instance, method, values);
    }
}
