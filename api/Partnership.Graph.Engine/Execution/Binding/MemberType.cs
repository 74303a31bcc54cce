using System.Collections;
using System.Reflection;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>The C# type of a member, with what its declaration says about null.</summary>
internal readonly record struct MemberType(Type Type, NullabilityInfo? Nullability)
{
    /// <summary>Whether null is among its values; <c>null</c> when the declaration does not say.</summary>
    public bool? IsNullable =>
        System.Nullable.GetUnderlyingType(Type) is not null ? true
        : Type.IsValueType ? false
        : Nullability?.ReadState switch
        {
            NullabilityState.Nullable => true,
            NullabilityState.NotNull => false,
            _ => null,
        };

    /// <summary>A member's type as its declaration has it.</summary>
    public static MemberType Of(PropertyInfo property, NullabilityInfoContext context) =>
        new(property.PropertyType, Said(context.Create(property), property.DeclaringType, property.MetadataToken));

    /// <summary>A parameter's (or a method's return value's) type as its declaration has it.</summary>
    public static MemberType Of(ParameterInfo parameter, NullabilityInfoContext context) =>
        new(parameter.ParameterType, context.Create(parameter));

    /// <summary>What a task gives; the type itself if it is no task.</summary>
    public MemberType Awaited(out bool isTask)
    {
        isTask = Type.IsGenericType
            && (Type.GetGenericTypeDefinition() == typeof(Task<>) || Type.GetGenericTypeDefinition() == typeof(ValueTask<>));
        return isTask ? Argument(0) : this;
    }

    /// <summary>A generic argument.</summary>
    public MemberType Argument(int index) => new(
        Type.GetGenericArguments()[index],
        Nullability is { GenericTypeArguments.Length: > 0 } info ? info.GenericTypeArguments[index] : null);

    /// <summary>The type of a list's items; <c>null</c> if it is no list.</summary>
    public MemberType? Item()
    {
        if (Type == typeof(string))
            return null;
        if (Type.IsArray)
            return new MemberType(Type.GetElementType()!, Nullability?.ElementType);

        var enumerables = Type.GetInterfaces().Prepend(Type)
            .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(each => each.GetGenericArguments()[0])
            .Distinct()
            .ToList();
        if (enumerables.Count != 1 || typeof(IDictionary).IsAssignableFrom(Type))
            return null;
        var ownsItem = Type.IsGenericType && Type.GetGenericArguments() is [var only] && only == enumerables[0];
        return ownsItem ? Argument(0) : new MemberType(enumerables[0], Nullability: null);
    }

    /// <summary>The type inside <see cref="Nullable{T}"/>, else the type.</summary>
    public Type Underlying => System.Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>As it is written in C#.</summary>
    public override string ToString() => TypeNames.Of(Type) + (!Type.IsValueType && IsNullable is true ? "?" : "");

    // A property of type T says nothing about null: what stands for T does, and that is not recorded.
    private static NullabilityInfo? Said(NullabilityInfo info, Type? declaring, int token) =>
        declaring is { IsGenericType: true }
        && declaring.GetGenericTypeDefinition().GetProperties().FirstOrDefault(each => each.MetadataToken == token)
            is { PropertyType: { IsGenericParameter: true } or { ContainsGenericParameters: true } }
            ? null
            : info;
}
