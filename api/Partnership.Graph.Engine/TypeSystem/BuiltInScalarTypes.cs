namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>3.5 The scalars of the specification: the same instances in every schema.</summary>
public static class BuiltInScalarTypes
{
    /// <summary>3.5.1 A whole number of 32 bits.</summary>
    public static ScalarType Int { get; } = Find("Int");

    /// <summary>3.5.2 A number in double precision.</summary>
    public static ScalarType Float { get; } = Find("Float");

    /// <summary>3.5.3 Text.</summary>
    public static ScalarType String { get; } = Find("String");

    /// <summary>3.5.4 A truth value.</summary>
    public static ScalarType Boolean { get; } = Find("Boolean");

    /// <summary>3.5.5 An identifier.</summary>
    public static ScalarType ID { get; } = Find("ID");

    /// <summary>All five.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [String, Int, Float, Boolean, ID];

    private static ScalarType Find(string name) =>
        (ScalarType)BuiltInDefinitions.Assembled.Types.First(type => type.Name == name);
}
