using System.Text;
using System.Text.Json;

namespace Partnership.Graph.Domain;

/// <summary>Writes the names of enum values as the contract does: <c>TdIpv</c> is <c>TD_IPV</c>, <c>Year5</c> is <c>YEAR_5</c>.</summary>
public sealed class ConstantCase : JsonNamingPolicy
{
    /// <summary>The value as the contract spells it.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Convert(value.ToString());

    /// <inheritdoc/>
    public override string ConvertName(string name) => Convert(name);

    private static string Convert(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && !char.IsLower(name[i]) && char.IsLower(name[i - 1])) result.Append('_');
            result.Append(char.ToUpperInvariant(name[i]));
        }
        return result.ToString();
    }
}
