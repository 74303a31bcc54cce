using System.Text.Json;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Transport.Csv;

/// <summary>
/// What a valid operation asks for, fragments unfolded and fields of one response name merged, in the response's order. The
/// columns come from here, not from the rows, so that a table looks the same with any data, or none.
/// </summary>
internal sealed class CsvSelection
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly ConditionVariables _conditions;

    private CsvSelection(IReadOnlyList<DefinitionNode> definitions, OperationDefinitionNode operation, JsonElement? variables)
    {
        _fragments = definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value);
        _conditions = new ConditionVariables(operation, variables);
    }

    /// <summary>The fields of the operation that is run.</summary>
    public static IReadOnlyList<CsvField> Of(Source document, string? operationName, JsonElement? variables)
    {
        var definitions = Parser.Parse(document).Document!.Definitions;
        var operation = definitions.OfType<OperationDefinitionNode>().First(each => operationName is null || each.Name?.Value == operationName);
        return new CsvSelection(definitions, operation, variables).FieldsOf([operation.SelectionSet]);
    }

    private IReadOnlyList<CsvField> FieldsOf(IEnumerable<SelectionSetNode> sets)
    {
        var fields = new OrderedDictionary<string, List<SelectionSetNode>>();
        foreach (var set in sets)
            Collect(set, fields, []);
        return [.. fields.Select(field => new CsvField(field.Key, FieldsOf(field.Value)))];
    }

    private void Collect(SelectionSetNode set, OrderedDictionary<string, List<SelectionSetNode>> fields, HashSet<string> visited)
    {
        foreach (var selection in set.Selections.Where(selection => _conditions.Keep(selection.Directives)))
        {
            if (selection is FieldNode field)
            {
                if (!fields.TryGetValue(field.ResponseName, out var selections))
                    fields.Add(field.ResponseName, selections = []);
                if (field.SelectionSet is { } inner)
                    selections.Add(inner);
            }
            else if (selection is InlineFragmentNode inline)
            {
                Collect(inline.SelectionSet, fields, visited);
            }
            else if (selection is FragmentSpreadNode spread && visited.Add(spread.Name.Value))
            {
                Collect(_fragments[spread.Name.Value].SelectionSet, fields, visited);
            }
        }
    }
}
