using System.Text;

namespace Partnership.Graph.Imports.Tests.Files;

/// <summary>Text as the registers write it.</summary>
internal static class Windows1252
{
    private static readonly Encoding Encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static byte[] Bytes(string text) => Encoding.GetBytes(text);

    public static string Text(byte[] bytes) => Encoding.GetString(bytes);
}
