using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>Keys as the product makes them, UUIDs of version 7 that sort by age, but the same ones each time.</summary>
internal static class NationalKeys
{
    private const long FirstMillisecond = 0x0192_0000_0000;

    public static NodeId Of(string typeName, int number)
    {
        var noise = Mix((ulong)number + ((ulong)typeName.Length << 40));
        return NodeId.Of(typeName, $"{FirstMillisecond + (number * 1_000L):x12}7{noise & 0xFFF:x3}8{(noise >> 12) & 0xFFF:x3}{noise & 0xFFFFFFFFFFFF:x12}");
    }

    // SplitMix64's finaliser: neighbouring numbers give bits that have nothing in common.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
