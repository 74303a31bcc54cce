using System.Text.Json;

namespace Partnership.Graph.Transport.Csv;

/// <summary>
/// The table in an answer: the items of its one list are the rows. Where an item has a list of objects of its own, each of
/// those is a row, after what is said of the item it belongs to; an item without any is one row all the same.
/// </summary>
internal sealed class CsvTable
{
    private readonly AnswerList _list;
    private readonly IReadOnlyList<IReadOnlyList<string>> _inside;

    private CsvTable(AnswerList list, IReadOnlyList<IReadOnlyList<string>> inside)
    {
        _list = list;
        _inside = inside;
        Columns = list.HasObjects ? [.. Unfold(list.Fields, [])] : [[]];
    }

    /// <summary>The columns: each the response names that lead from an item to a value, those of lists inside of it too.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Columns { get; }

    /// <summary>Looks for the table in the data of a response; says why there is none.</summary>
    public static (CsvTable? Table, string? Problem) Find(JsonElement data, IReadOnlyList<CsvField> operation)
    {
        var lists = AnswerList.In(data, operation).ToList();
        // Scalars beside a list of objects are no rows: the sources that figures are made from, say.
        if (lists.Exists(list => list.HasObjects))
            lists.RemoveAll(list => !list.HasObjects);
        if (lists is [])
            return (null, "The answer has no list, and a table is made of one: ask for a list that is not null.");
        if (lists is not [var list])
            return (null, $"The answer has {lists.Count} lists ({string.Join(", ", lists.Select(each => each.Dotted()))}), and a table is made of one: ask for them one at a time, or for JSON.");

        var inside = new List<IReadOnlyList<string>>();
        var way = list.Dotted();
        var (items, fields) = ((IReadOnlyList<JsonElement>)[.. list.Items.EnumerateArray()], list.Fields);
        while (items.SelectMany(item => AnswerList.In(item, fields)).Where(each => each.HasObjects).ToList() is [var first, ..] found)
        {
            if (found.Select(each => each.Dotted(way)).Distinct().ToList() is { Count: > 1 } several)
                return (null, $"An item of the list {way} has {several.Count} lists of its own ({string.Join(", ", several)}), and a row has room for one: leave out all but one, or ask for JSON.");
            inside.Add(first.Path);
            way = first.Dotted(way);
            (items, fields) = ([.. found.SelectMany(each => each.Items.EnumerateArray())], first.Fields);
        }

        return (new CsvTable(list, inside), null);
    }

    /// <summary>Writes the names of the columns, then the rows.</summary>
    public void WriteTo(CsvText text)
    {
        foreach (var column in Columns)
            text.WriteCell(column.Count == 0 ? _list.Path[^1] : string.Join('.', column));
        text.EndRecord();
        foreach (var row in RowsOf(_list.Items, []))
        {
            foreach (var column in Columns)
                text.WriteCell(ValueAt(row, column));
            text.EndRecord();
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Unfold(IReadOnlyList<CsvField> fields, string[] way) =>
        fields.SelectMany(field => field.Fields.Count == 0 ? [[.. way, field.Name]] : Unfold(field.Fields, [.. way, field.Name]));

    /// <summary>The rows of a list: each the items it is made of, the outermost first.</summary>
    private IEnumerable<IReadOnlyList<JsonElement>> RowsOf(JsonElement items, IReadOnlyList<JsonElement> outer)
    {
        foreach (var item in items.EnumerateArray())
        {
            IReadOnlyList<JsonElement> row = [.. outer, item];
            var inner = outer.Count < _inside.Count ? ValueAt([item], _inside[outer.Count]) : default;
            if (inner.ValueKind == JsonValueKind.Array && inner.GetArrayLength() > 0)
            {
                foreach (var each in RowsOf(inner, row))
                    yield return each;
            }
            else
            {
                yield return row;
            }
        }
    }

    private static JsonElement ValueAt(IReadOnlyList<JsonElement> row, IReadOnlyList<string> way)
    {
        var (value, depth) = (row[0], 0);
        foreach (var name in way)
        {
            if (value.ValueKind == JsonValueKind.Array)
                value = ++depth < row.Count ? row[depth] : default;
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
                return default;
        }

        return value;
    }
}
