using System.Text;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Transport.Ide;

/// <summary>
/// The sample operations as the IDE opens with them: one document, and the variables beside it. The IDE cannot read an
/// operation one of whose variables has a string as its default, so such defaults become values in the variables' pane,
/// where whoever tries the operation would look for them anyway.
/// </summary>
internal sealed record SampleOperations(string Document, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>Puts documents together. A variable that two of them give different defaults keeps the first.</summary>
    public static SampleOperations Of(IEnumerable<string> documents)
    {
        var text = new StringBuilder();
        var variables = new Dictionary<string, string>();
        foreach (var document in documents)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            text.Append(WithoutStringDefaults(document.Trim(), variables));
        }

        return new SampleOperations(text.ToString(), variables);
    }

    private static string WithoutStringDefaults(string document, Dictionary<string, string> variables)
    {
        var source = new Source(document);
        var definitions = Parser.Parse(source).Document?.Definitions.OfType<OperationDefinitionNode>()
            .SelectMany(operation => operation.Variables) ?? [];
        var kept = new List<byte>();
        var position = 0;
        foreach (var definition in definitions)
        {
            if (definition.DefaultValue is not StringValueNode value)
                continue;
            variables.TryAdd(definition.Variable.Name.Value, value.Value);
            kept.AddRange(source.Body.Span[position..definition.Type.Location.End]);
            position = value.Location.End;
        }

        kept.AddRange(source.Body.Span[position..]);
        return Encoding.UTF8.GetString([.. kept]);
    }
}
