using System.Numerics;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Leaves;

/// <summary>Which C# types can be written as which scalars and enums, and how.</summary>
internal sealed class LeafFormats(IReadOnlyDictionary<string, CustomScalar> scalars)
{
    private static readonly Type[] SmallIntegers = [typeof(int), typeof(short), typeof(byte), typeof(sbyte), typeof(ushort)];
    private static readonly Type[] WideIntegers = [typeof(long), typeof(uint), typeof(ulong)];
    private static readonly Type[] Fractions = [typeof(double), typeof(float), typeof(decimal)];

    /// <summary>The format for values of a C# type: a <see cref="LeafFormat{T}"/> of exactly that type; <c>null</c> if there is none.</summary>
    public LeafFormat? For(GraphQLType type, Type clr)
    {
        if (type.Nullable is ListType list)
        {
            return new MemberType(clr, Nullability: null).Item() is { } item && For(list.ItemType, item.Type) is { } items
                ? Make(typeof(ListFormat<,>), [clr, item.Type], items, list.ItemType.IsNonNull)
                : null;
        }

        if (Nullable.GetUnderlyingType(clr) is { } underlying)
            return For(type, underlying) is { } inner ? Make(typeof(NullableFormat<>), [underlying], inner) : null;
        return type.Named switch
        {
            EnumType enumType => ForEnum(enumType, clr),
            ScalarType scalar => ForScalar(scalar, clr),
            _ => null,
        };
    }

    /// <summary>What could be given for a scalar, as the end of a message.</summary>
    public string Advice(ScalarType scalar) => scalar.Name switch
    {
        "Int" => "give int or a smaller whole number, or long, which is checked.",
        "Float" => "give double, float, decimal or int.",
        "Boolean" => "give bool.",
        "String" or "ID" => "give string, or a type that is IParsable<T> and formats itself.",
        _ => scalars.TryGetValue(scalar.Name, out var custom)
            ? $"give {TypeNames.Of(custom.RuntimeType)}."
            : "give a type that is IParsable<T> or IUtf8SpanFormattable, or say how with AddScalar.",
    };

    private static LeafFormat? ForEnum(EnumType type, Type clr) =>
        clr == typeof(string) ? new EnumNameFormat(type)
        : clr.IsEnum ? Make(typeof(EnumFormat<>), [clr], type)
        : null;

    private LeafFormat? ForScalar(ScalarType scalar, Type clr)
    {
        if (scalars.TryGetValue(scalar.Name, out var custom))
            return custom.RuntimeType == clr ? custom.Format : null;
        return scalar.Name switch
        {
            "Int" => SmallIntegers.Contains(clr) ? Make(typeof(NumberFormat<>), [clr])
                : WideIntegers.Contains(clr) ? Make(typeof(WideIntFormat<>), [clr])
                : null,
            "Float" => Fractions.Contains(clr) ? Make(typeof(FloatFormat<>), [clr])
                : SmallIntegers.Contains(clr) || WideIntegers.Contains(clr) ? Make(typeof(NumberFormat<>), [clr])
                : null,
            "Boolean" => clr == typeof(bool) ? new BooleanFormat() : null,
            "ID" => ForText(clr) ?? (SmallIntegers.Contains(clr) || WideIntegers.Contains(clr) ? Make(typeof(Utf8TextFormat<>), [clr], "") : null),
            "String" => ForText(clr),
            _ => clr == typeof(bool) ? new BooleanFormat()
                : Fractions.Contains(clr) ? Make(typeof(FloatFormat<>), [clr])
                : ForText(clr) ?? (IsNumber(clr) ? Make(typeof(NumberFormat<>), [clr]) : null),
        };
    }

    private static LeafFormat? ForText(Type clr)
    {
        if (clr == typeof(string))
            return new StringFormat();
        if (clr == typeof(DateTimeOffset))
            return new InstantFormat();
        if (clr == typeof(DateOnly))
            return new Utf8TextFormat<DateOnly>("yyyy-MM-dd");
        if (clr == typeof(TimeOnly))
            return new Utf8TextFormat<TimeOnly>("HH:mm:ss.FFFFFFF");
        if (clr == typeof(Uri))
            return new TextFormat<Uri>(address => address.OriginalString);
        if (IsNumber(clr) || clr == typeof(bool) || clr == typeof(DateTime))
            return null;
        if (clr.IsAssignableTo(typeof(IUtf8SpanFormattable)))
            return Make(typeof(Utf8TextFormat<>), [clr], "");
        return clr.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IParsable<>))
            ? Make(typeof(ToStringFormat<>), [clr])
            : null;
    }

    private static bool IsNumber(Type clr) =>
        clr.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(INumber<>));

    private static LeafFormat Make(Type format, Type[] types, params object[] arguments) =>
        (LeafFormat)Activator.CreateInstance(format.MakeGenericType(types), arguments)!;
}
