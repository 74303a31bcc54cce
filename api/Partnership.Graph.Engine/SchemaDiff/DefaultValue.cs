using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Default values for comparison: the order of an input object's fields means nothing.</summary>
internal static class DefaultValue
{
    /// <summary>A text that is the same for the same value; <c>null</c> for no default.</summary>
    public static string? Canonical(ValueNode? value) => value is null ? null : ConstantPrinter.Print(Sorted(value));

    /// <summary>The change in words.</summary>
    public static string Describe(string? before, string? after) => (before, after) switch
    {
        (null, _) => $"has the default {after} now",
        (_, null) => $"has no default any more; it was {before}",
        _ => $"had the default {before} and has {after} now",
    };

    private static ValueNode Sorted(ValueNode value) => value switch
    {
        ObjectValueNode input => new ObjectValueNode(
        [
            .. input.Fields
                .OrderBy(field => field.Name.Value, StringComparer.Ordinal)
                .Select(field => new ObjectFieldNode(field.Name, Sorted(field.Value))),
        ]),
        ListValueNode list => new ListValueNode([.. list.Values.Select(Sorted)]),
        _ => value,
    };
}
