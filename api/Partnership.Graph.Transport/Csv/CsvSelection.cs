using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Transport.Csv;

/// <summary>What a valid operation selects, fragments unfolded and fields of one response name merged, in the response's order.</summary>
internal sealed class CsvSelection(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, ConditionVariables conditions)
{
    /// <summary>The fields of some selection sets that are merged.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<SelectionSetNode> Selections)> FieldsOf(IEnumerable<SelectionSetNode> sets)
    {
        var fields = new OrderedDictionary<string, List<SelectionSetNode>>();
        foreach (var set in sets)
            Collect(set, fields, []);
        return [.. fields.Select(field => (field.Key, (IReadOnlyList<SelectionSetNode>)field.Value))];
    }

    private void Collect(SelectionSetNode set, OrderedDictionary<string, List<SelectionSetNode>> fields, HashSet<string> visited)
    {
        foreach (var selection in set.Selections.Where(selection => conditions.Keep(selection.Directives)))
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
                Collect(fragments[spread.Name.Value].SelectionSet, fields, visited);
            }
        }
    }
}
