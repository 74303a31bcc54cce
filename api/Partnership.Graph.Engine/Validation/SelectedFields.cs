using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation;

/// <summary>5.3.2 The fields of a document, and how they come together when selection sets are merged.</summary>
internal sealed class SelectedFields(ValidationContext context)
{
    private readonly Dictionary<FieldNode, SelectedField> _fields = [];

    /// <summary>How many selections have been looked at.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether that is more than the options allow; sets are incomplete from then on.</summary>
    public bool IsOver => Steps > context.Options.MaxMergingSteps;

    /// <summary>Notes a field; all of the document's are noted before the first are merged.</summary>
    public void Add(FieldNode field, NamedType? parent, FieldDefinition? definition) =>
        _fields[field] = new SelectedField(_fields.Count, field, parent, definition);

    /// <summary>The fields of selection sets with those of their fragments, each once.</summary>
    public FieldSet Merge(IEnumerable<SelectionSetNode> selectionSets)
    {
        var fields = new List<SelectedField>();
        var seen = new HashSet<SelectionSetNode>();
        var pending = new Stack<SelectionSetNode>(selectionSets);
        while (!IsOver && pending.TryPop(out var selectionSet))
        {
            if (!seen.Add(selectionSet))
                continue;
            Steps += selectionSet.Selections.Count;
            foreach (var selection in selectionSet.Selections)
            {
                if (selection is FieldNode field)
                    fields.Add(_fields[field]);
                else if (selection is InlineFragmentNode fragment)
                    pending.Push(fragment.SelectionSet);
                else if (context.FindFragment(((FragmentSpreadNode)selection).Name.Value) is { } target)
                    pending.Push(target.SelectionSet);
            }
        }

        return new FieldSet(fields);
    }

    /// <summary>
    /// Fields with one response name, put together where their parents can be the same object: objects of two types never are,
    /// those of abstract (and unknown) types may be of any of the types.
    /// </summary>
    public IReadOnlyList<List<SelectedField>> WithCommonParents(List<SelectedField> fields)
    {
        if (fields.Count == 1)
            return [fields];
        var onAbstract = fields.Where(field => field.Parent is not ObjectType).ToList();
        var byObject = fields.Where(field => field.Parent is ObjectType).GroupBy(field => field.Parent!).ToList();
        Steps += onAbstract.Count * byObject.Count;
        return byObject.Count == 0 ? [onAbstract] : [.. byObject.Select(group => group.Concat(onAbstract).ToList())];
    }
}
