using System.Globalization;
using System.Numerics;
using Partnership.Graph.Engine.Execution.Writing;

namespace Partnership.Graph.Engine.Execution.Leaves;

/// <summary>3.5.4 Boolean.</summary>
internal sealed class BooleanFormat : LeafFormat<bool>
{
    public override Written Write(bool value, JsonBuffer json, FieldErrors errors)
    {
        json.Write(value);
        return Written.Value;
    }
}

/// <summary>A number written as it is: 3.5.1 Int of the smaller C# types, and custom scalars that are numbers.</summary>
internal sealed class NumberFormat<T> : LeafFormat<T>
    where T : struct, INumber<T>
{
    public override Written Write(T value, JsonBuffer json, FieldErrors errors)
    {
        json.WriteNumber(value);
        return Written.Value;
    }
}

/// <summary>3.5.1 Int of a C# type that holds more than 32 bits.</summary>
internal sealed class WideIntFormat<T> : LeafFormat<T>
    where T : struct, IBinaryInteger<T>
{
    public override Written Write(T value, JsonBuffer json, FieldErrors errors)
    {
        var isInt = value >= T.CreateSaturating(int.MinValue) && value <= T.CreateSaturating(int.MaxValue);
        if (!isInt)
        {
            throw new GraphQLException(
                $"Int cannot represent {value.ToString(format: null, CultureInfo.InvariantCulture)}: it has 32 bits, with a sign.",
                ErrorCodes.InternalServerError);
        }

        json.WriteNumber(value);
        return Written.Value;
    }
}

/// <summary>3.5.2 Float: finite.</summary>
internal sealed class FloatFormat<T> : LeafFormat<T>
    where T : struct, IFloatingPoint<T>
{
    public override Written Write(T value, JsonBuffer json, FieldErrors errors)
    {
        if (!T.IsFinite(value))
        {
            throw new GraphQLException(
                $"Float cannot represent {value.ToString(format: null, CultureInfo.InvariantCulture)}: it is finite.",
                ErrorCodes.InternalServerError);
        }

        json.WriteNumber(value);
        return Written.Value;
    }
}
