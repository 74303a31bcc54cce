using Partnership.Graph.Engine.Execution.Writing;

namespace Partnership.Graph.Engine.Execution.Leaves;

/// <summary>3.5 Result coercion of a scalar, an enum or a list of them, for one C# type.</summary>
internal abstract class LeafFormat;

/// <summary>Writes values of <typeparamref name="T"/> without boxing them.</summary>
internal abstract class LeafFormat<T> : LeafFormat
{
    /// <summary>Writes a value.</summary>
    /// <exception cref="GraphQLException">The value is not one of the GraphQL type.</exception>
    public abstract Written Write(T value, JsonBuffer json, FieldErrors errors);
}

/// <summary>A nullable value type.</summary>
internal sealed class NullableFormat<T>(LeafFormat<T> format) : LeafFormat<T?>
    where T : struct
{
    public override Written Write(T? value, JsonBuffer json, FieldErrors errors) =>
        value.HasValue ? format.Write(value.GetValueOrDefault(), json, errors) : Written.Null;
}

/// <summary>A value that is already of the GraphQL type but declared as <c>object</c>.</summary>
internal sealed class CastFormat<TDeclared, T>(LeafFormat<T> format) : LeafFormat<TDeclared>
{
    public override Written Write(TDeclared value, JsonBuffer json, FieldErrors errors) =>
        value is null ? Written.Null : format.Write((T)(object)value, json, errors);
}
