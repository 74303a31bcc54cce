using System.Text;
using Partnership.Graph.Engine.Execution.Writing;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Leaves;

/// <summary>3.9 Enum: each member's name, encoded once.</summary>
internal sealed class EnumFormat<T> : LeafFormat<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, byte[]> _names;
    private readonly EnumType _type;

    public EnumFormat(EnumType type)
    {
        _type = type;
        _names = EnumNames.MembersOf(type, typeof(T))
            .DistinctBy(pair => pair.Member)
            .ToDictionary(pair => (T)pair.Member, pair => Encoding.UTF8.GetBytes($"\"{pair.Value.Name}\""));
    }

    public override Written Write(T value, JsonBuffer json, FieldErrors errors)
    {
        if (!_names.TryGetValue(value, out var name))
            throw new GraphQLException($"Enum {_type.Name} cannot represent {value}.", ErrorCodes.InternalServerError);
        json.WriteRaw(name);
        return Written.Value;
    }
}

/// <summary>3.9 Enum given by its name as text.</summary>
internal sealed class EnumNameFormat(EnumType type) : LeafFormat<string?>
{
    public override Written Write(string? value, JsonBuffer json, FieldErrors errors)
    {
        if (value is null)
            return Written.Null;
        if (type.FindValue(value) is null)
            throw new GraphQLException($"Enum {type.Name} cannot represent \"{value}\".", ErrorCodes.InternalServerError);
        json.WriteString(value);
        return Written.Value;
    }
}
