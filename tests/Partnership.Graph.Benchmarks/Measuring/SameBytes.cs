using System.Text;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>A comparison compares only what answers alike.</summary>
internal static class SameBytes
{
    private const int Context = 60;

    /// <exception cref="InvalidDataException">The answers differ; the message shows where they begin to.</exception>
    public static void Check(string title, byte[] actual, byte[] expected)
    {
        if (actual.AsSpan().SequenceEqual(expected))
            return;
        var at = actual.AsSpan().CommonPrefixLength(expected);
        throw new InvalidDataException($"""
            '{title}' does not answer as the others do: {actual.Length} bytes for {expected.Length}, different from byte {at} on.
              expected: {Around(expected, at)}
              actual:   {Around(actual, at)}
            """);
    }

    private static string Around(byte[] bytes, int at)
    {
        var start = Math.Max(0, at - Context);
        return Encoding.UTF8.GetString(bytes.AsSpan(start, Math.Min(2 * Context, bytes.Length - start)));
    }
}
