namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>GraphQL names fields like <c>gssCode</c>; C# names properties like <c>GssCode</c>.</summary>
internal static class NameStyles
{
    public static string ToCamelCase(this string? name) =>
        string.IsNullOrEmpty(name) ? "" : char.ToLowerInvariant(name[0]) + name[1..];

    public static string ToPascalCase(this string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
