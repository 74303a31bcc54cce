using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>Merges the selections of an operation level by level and prices the fields that come out; a rule so that it is told all fields.</summary>
internal sealed class CostFormulaBuilder(ValidationContext context) : ValidationRule
{
    private readonly SelectedFields _fields = new(context);
    private readonly Dictionary<(FieldSet, ListSize?), int> _known = [];
    private readonly List<FieldCost[][]> _selections = [];

    /// <inheritdoc/>
    public override void Field(FieldNode field, NamedType? parent, FieldDefinition? definition) => _fields.Add(field, parent, definition);

    /// <summary>The priced selections, each behind those inside of it; <c>null</c> if merging took too many steps.</summary>
    public IReadOnlyList<FieldCost[][]>? Build(OperationDefinitionNode operation)
    {
        Add([operation.SelectionSet], sizedBy: null);
        return _fields.IsOver ? null : _selections;
    }

    /// <summary>Adds merged selections behind all inside of them and gives their number.</summary>
    private int Add(IEnumerable<SelectionSetNode> selectionSets, ListSize? sizedBy)
    {
        var set = _fields.Merge(selectionSets);
        if (_known.TryGetValue((set, sizedBy), out var known))
            return known;
        var selections = set.Fields
            .GroupBy(field => field.Node.ResponseName)
            .Select(group => _fields.WithCommonParents([.. group]).Select(fields => CostOf(fields, sizedBy)).ToArray())
            .ToArray();
        _selections.Add(selections);
        return _known[(set, sizedBy)] = _selections.Count - 1;
    }

    /// <summary>The cost of fields that become one.</summary>
    private FieldCost CostOf(List<SelectedField> fields, ListSize? sizedBy)
    {
        var first = fields[0];
        var definition = first.Definition!;
        if (first.Node.Name.Value.StartsWith("__", StringComparison.Ordinal))
            return new FieldCost(first.Node, definition) { Weight = first.Node.SelectionSet is null ? 0 : 1 };
        var own = ListSize.Of(first.Node, definition);
        var isSized = sizedBy is not null && sizedBy.SizedFields.Contains(definition.Name);
        var inner = fields.Select(field => field.Node.SelectionSet).OfType<SelectionSetNode>().ToList();
        return new FieldCost(first.Node, definition)
        {
            Weight = CostDirectives.WeightOf(context.Schema, first.Parent!, definition),
            TypeWeight = CostDirectives.WeightOf(context.Schema, definition.Type.Named),
            Size = own is { SizedFields.Count: 0 } ? own : isSized ? sizedBy : null,
            Slicing = own is { SizedFields.Count: > 0 } ? own : null,
            Selections = inner.Count == 0 ? null : Add(inner, own is { SizedFields.Count: > 0 } ? own : null),
        };
    }
}
