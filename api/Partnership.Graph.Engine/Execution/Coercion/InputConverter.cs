using System.Reflection;

namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>Makes the C# value a resolver wants of a coerced input value.</summary>
internal abstract class InputConverter
{
    /// <summary>Converts a value that is not null; what does not fit is added to <paramref name="problems"/>.</summary>
    public abstract object? Convert(object value, InputPath path, InputProblems problems);

    /// <summary>Converts a value that may be null.</summary>
    public object? ConvertNullable(object? value, InputPath path, InputProblems problems) =>
        value is null ? null : Convert(value, path, problems);
}

/// <summary>A value that already has the type that is wanted.</summary>
internal sealed class SameConverter : InputConverter
{
    public static SameConverter Instance { get; } = new();

    public override object? Convert(object value, InputPath path, InputProblems problems) => value;
}

/// <summary>A scalar that is wanted as another type than its usual one: an ID as a NodeId, an Int as a long.</summary>
internal sealed class ScalarConverter(ScalarReader reader) : InputConverter
{
    public override object? Convert(object value, InputPath path, InputProblems problems)
    {
        if (value.GetType() == reader.RuntimeType)
            return value;

        var raw = value switch
        {
            RawScalar asWritten => asWritten,
            string text => new RawScalar(RawKind.String, text),
            int number => new RawScalar(RawKind.Int, $"{number}"),
            double number => new RawScalar(RawKind.Float, $"{number:R}"),
            bool boolean => new RawScalar(RawKind.Boolean, boolean ? "true" : "false"),
            _ => new RawScalar(RawKind.String, value.ToString() ?? ""),
        };
        if (reader.TryRead(raw, out var converted, out var problem)
            || (raw.Kind is RawKind.String && reader.TryRead(raw with { Kind = RawKind.Int }, out converted, out _)))
            return converted;
        problems.Add(new InputProblem(path, problem, raw.ToString()));
        return null;
    }
}

/// <summary>The member of a C# enum that an enum value's name stands for.</summary>
internal sealed class EnumConverter(IReadOnlyDictionary<string, object> members) : InputConverter
{
    public override object? Convert(object value, InputPath path, InputProblems problems) => members[(string)value];
}

/// <summary>A list, as an array or as a collection that is made of an array.</summary>
internal sealed class ListConverter(Type itemType, InputConverter item, Func<Array, object>? collect) : InputConverter
{
    public override object? Convert(object value, InputPath path, InputProblems problems)
    {
        var values = (object?[])value;
        var items = Array.CreateInstance(itemType, values.Length);
        for (var i = 0; i < values.Length && !problems.IsFull; i++)
        {
            if (item.ConvertNullable(values[i], path.Item(i), problems) is { } converted)
                items.SetValue(converted, i);
        }

        return collect is null ? items : collect(items);
    }
}

/// <summary>
/// An <see cref="Optional{T}"/> that was given, or a struct of somebody else's that is made like it: generic in its one
/// value, which its constructor takes, and with a property <c>IsGiven</c>.
/// </summary>
internal sealed class OptionalConverter(ConstructorInfo constructor, InputConverter inner) : InputConverter, IOptionalConverter
{
    private readonly ConstructorInvoker _construct = ConstructorInvoker.Create(constructor);

    public object NotGiven { get; } = Activator.CreateInstance(constructor.DeclaringType!)!;

    public object GivenNull { get; } = ConstructorInvoker.Create(constructor).Invoke(Default(constructor));

    /// <summary>How an optional value of this type is made; <c>null</c> if the type is not that of optional values.</summary>
    public static ConstructorInfo? ConstructorOf(Type type) =>
        type is { IsValueType: true, IsGenericType: true } && type.GetProperty(nameof(Optional<int>.IsGiven))?.PropertyType == typeof(bool)
            && type.GetGenericArguments() is [var value]
            ? type.GetConstructor([value])
            : null;

    public override object? Convert(object value, InputPath path, InputProblems problems) =>
        _construct.Invoke(inner.Convert(value, path, problems) ?? Default(constructor));

    // What could not be converted is a problem already; something has to stand in its place.
    private static object? Default(ConstructorInfo constructor) =>
        constructor.GetParameters()[0].ParameterType is { IsValueType: true } type ? Activator.CreateInstance(type) : null;
}

/// <summary>What stands in an <see cref="Optional{T}"/> without a value.</summary>
internal interface IOptionalConverter
{
    /// <summary>Nothing was given.</summary>
    object NotGiven { get; }

    /// <summary>Null was given.</summary>
    object GivenNull { get; }
}
