namespace Partnership.Graph.Fuzz.Generation;

/// <summary>Ways to write each scalar in a document.</summary>
internal static class RandomLiterals
{
    private static readonly string[] Ints = ["0", "1", "-7", "42", "2147483647", "-2147483648"];
    private static readonly string[] Floats = ["0.5", "-1.25e3", "3", "1e-7", "123456789.125", "-0.0"];
    private static readonly string[] Strings =
        ["\"\"", "\"text\"", "\"a \\\"b\\\" \\\\ \\u00e9 \\u{1F600}\"", "\"\"\"\n  block\n    text \\\"\"\" end\n\"\"\"", "\"😀 ☃\"", "\"\\n\\t\""];

    private static readonly string[] Ids = ["\"id-1\"", "7", "\"\"", "\"7\"", "-3"];
    private static readonly string[] Codes = ["\"B1\"", "12", "\"007\"", "\"Z\""];
    private static readonly string[] Booleans = ["true", "false"];

    /// <summary>Literals that are fine for a scalar.</summary>
    public static IReadOnlyList<string> Of(string scalar) => scalar switch
    {
        "Int" => Ints,
        "Float" => Floats,
        "Boolean" => Booleans,
        "ID" => Ids,
        "String" => Strings,
        _ => Codes,
    };

    public static bool IsScalar(string name) => name is "Int" or "Float" or "Boolean" or "ID" or "String" or "Code";

    /// <summary>Literals most types have no use for.</summary>
    public static IReadOnlyList<string> Wrong { get; } =
        ["2147483648", "1.5", "\"wrong\"", "true", "NO_SUCH_VALUE", "{}", "{ nothing: 1 }", "[]", "[null]", "null", "1e400", "\"!\"", "[[1]]"];
}
