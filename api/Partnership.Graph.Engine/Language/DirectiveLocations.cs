using System.Collections.Frozen;

namespace Partnership.Graph.Engine.Language;

/// <summary>3.13 The places a directive may be defined for.</summary>
public static class DirectiveLocations
{
    /// <summary>Those of executable documents.</summary>
    public static FrozenSet<string> Executable { get; } = FrozenSet.Create(
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION");

    /// <summary>Those of schema documents.</summary>
    public static FrozenSet<string> TypeSystem { get; } = FrozenSet.Create(
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION");

    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.Create([.. Executable, .. TypeSystem]);
}
