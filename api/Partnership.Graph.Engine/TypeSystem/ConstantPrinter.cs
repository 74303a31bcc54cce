using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>Writes default values and directive arguments on one line: block strings become plain ones.</summary>
internal static class ConstantPrinter
{
    /// <summary>The value as GraphQL text without line ends.</summary>
    public static string Print(ValueNode value) => Printer.Print(OnOneLine(value));

    private static ValueNode OnOneLine(ValueNode value) => value switch
    {
        StringValueNode { IsBlock: true } text => new StringValueNode(text.Value, isBlock: false),
        ListValueNode list => new ListValueNode([.. list.Values.Select(OnOneLine)]),
        ObjectValueNode input => new ObjectValueNode([.. input.Fields.Select(field => new ObjectFieldNode(field.Name, OnOneLine(field.Value)))]),
        _ => value,
    };
}
