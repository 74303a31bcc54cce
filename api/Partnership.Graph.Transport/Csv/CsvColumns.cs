using System.Text.Json;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Transport.Csv;

/// <summary>
/// Which columns a list has: what the operation selects of an item, by response names, objects inside of it unfolded. They
/// come from the operation, not from the rows, so that a table looks the same with any data, or none.
/// </summary>
internal static class CsvColumns
{
    /// <summary>The columns of the list at <paramref name="path"/> in the response, each as the way to it from an item.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Source document, string? operationName, IReadOnlyList<string> path, JsonElement? variables)
    {
        var definitions = Parser.Parse(document).Document!.Definitions;
        var operation = definitions.OfType<OperationDefinitionNode>().First(each => operationName is null || each.Name?.Value == operationName);
        var selection = new CsvSelection(
            definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value),
            new ConditionVariables(operation, variables));

        IReadOnlyList<SelectionSetNode> sets = [operation.SelectionSet];
        foreach (var name in path)
            sets = selection.FieldsOf(sets).First(field => field.Name == name).Selections;
        return sets.Count == 0 ? [[]] : [.. Unfold(selection, sets, [])];
    }

    private static IEnumerable<IReadOnlyList<string>> Unfold(CsvSelection selection, IReadOnlyList<SelectionSetNode> sets, string[] way) =>
        selection.FieldsOf(sets).SelectMany(field => field.Selections.Count == 0
            ? [[.. way, field.Name]]
            : Unfold(selection, field.Selections, [.. way, field.Name]));
}
