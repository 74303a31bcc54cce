using System.Text;

namespace Partnership.Graph.Sqlite.Reading.Rows;

/// <summary>The names of an enum's members, as a column has them.</summary>
internal static class EnumText<T> where T : struct, Enum
{
    private static readonly (byte[] Name, T Value)[] Members = [.. Enum.GetValues<T>().Select(value => (Encoding.UTF8.GetBytes(Enum.GetName(value)!), value))];

    /// <exception cref="FormatException">There is no such member.</exception>
    internal static T Read(ReadOnlySpan<byte> text)
    {
        foreach (var (name, value) in Members)
        {
            if (text.SequenceEqual(name))
                return value;
        }

        throw new FormatException($"A column of {typeof(T).Name} holds '{Encoding.UTF8.GetString(text)}'.");
    }
}
