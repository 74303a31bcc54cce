using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation;

/// <summary>Arguments and values as text that does not depend on how they are written: on order, quotes or white space.</summary>
internal static class CanonicalText
{
    /// <summary>The text of arguments, sorted by name.</summary>
    public static string Of(IEnumerable<ArgumentNode> arguments) => string.Join(
        ", ",
        arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal).Select(argument => $"{argument.Name}: {Of(argument.Value)}"));

    private static string Of(ValueNode value) => value switch
    {
        StringValueNode text => StringLiteral.Quote(text.Value),
        ListValueNode list => $"[{string.Join(", ", list.Values.Select(Of))}]",
        ObjectValueNode fields => $"{{{string.Join(", ", fields.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal).Select(field => $"{field.Name}: {Of(field.Value)}"))}}}",
        _ => Printer.Print(value),
    };
}
