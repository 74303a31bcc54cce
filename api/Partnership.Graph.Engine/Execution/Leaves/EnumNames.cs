using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Leaves;

/// <summary>How values of a GraphQL enum and members of a C# enum meet: <c>CO_DESIGN</c> is <c>CoDesign</c>.</summary>
internal static class EnumNames
{
    /// <summary>The pairs that meet, in the order of the schema.</summary>
    public static IEnumerable<(EnumValueDefinition Value, object Member)> MembersOf(EnumType type, Type clr)
    {
        var members = Enum.GetNames(clr).ToDictionary(Key, name => Enum.Parse(clr, name), StringComparer.Ordinal);
        foreach (var value in type.Values)
        {
            if (members.TryGetValue(Key(value.Name), out var member))
                yield return (value, member);
        }
    }

    /// <summary>What two names that mean the same have in common: letters and digits, capitals or not.</summary>
    public static string Key(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
