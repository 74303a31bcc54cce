using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>
/// The cost of an operation as a list of selections in which each comes after those inside of it. Merged selections that
/// are the same set of fields are one entry, so the formula is as long as there are sets, not as long as the unfolded operation.
/// </summary>
internal sealed class CostFormula
{
    private readonly ValidationContext _context;
    private readonly SelectedFields _fields;
    private readonly Dictionary<(FieldSet, ListSize?), int> _known = [];
    private readonly List<FieldCost[][]> _selections = [];

    private CostFormula(ValidationContext context)
    {
        _context = context;
        var collection = new Collection(context);
        new DocumentWalk(context, [collection]).Run();
        _fields = collection.Fields;
    }

    /// <summary>Whether a variable is part of it.</summary>
    public bool DependsOnVariables { get; private set; }

    /// <summary>The formula of an operation of a valid document.</summary>
    public static CostFormula Of(ValidationContext context, OperationDefinitionNode operation)
    {
        var formula = new CostFormula(context);
        formula.Add([operation.SelectionSet], sizedBy: null);
        formula.DependsOnVariables = operation.Variables.Count > 0 && formula._selections.Any(groups => groups.Any(costs => costs.Any(cost => cost.DependsOnVariables)));
        return formula;
    }

    /// <summary>The field and type cost, the root type's not included; with the first mistake in slicing arguments, if any.</summary>
    public (double FieldCost, double TypeCost) Evaluate(CostVariables variables, out GraphQLError? error)
    {
        error = null;
        // Sets are incomplete then. Validation refuses such documents before they come here.
        if (_fields.IsOver)
            return (double.PositiveInfinity, double.PositiveInfinity);
        var costs = new (double Field, double Type)[_selections.Count];
        for (var i = 0; i < costs.Length; i++)
        {
            foreach (var group in _selections[i])
            {
                var (field, type) = (0.0, 0.0);
                foreach (var cost in group)
                {
                    var inner = cost.Selections is { } index ? costs[index] : default;
                    var own = cost.Evaluate(variables, _context.Options.Limits.AssumedListSize, inner, ref error);
                    (field, type) = (Math.Max(field, own.Field), Math.Max(type, own.Type));
                }

                costs[i].Field += field;
                costs[i].Type += type;
            }
        }

        return costs[^1];
    }

    /// <summary>Adds merged selections behind all inside of them and gives their number.</summary>
    private int Add(IEnumerable<SelectionSetNode> selectionSets, ListSize? sizedBy)
    {
        var set = _fields.Merge(selectionSets);
        if (_known.TryGetValue((set, sizedBy), out var known))
            return known;
        var groups = set.Fields
            .GroupBy(field => field.Node.ResponseName)
            .Select(group => _fields.WithCommonParents([.. group]).Select(fields => CostOf(fields, sizedBy)).ToArray())
            .ToArray();
        _selections.Add(groups);
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
            Weight = CostDirectives.WeightOf(_context.Schema, first.Parent!, definition),
            TypeWeight = CostDirectives.WeightOf(_context.Schema, definition.Type.Named),
            Size = own is { SizedFields.Count: 0 } ? own : isSized ? sizedBy : null,
            Slicing = own is { SizedFields.Count: > 0 } ? own : null,
            Selections = inner.Count == 0 ? null : Add(inner, own is { SizedFields.Count: > 0 } ? own : null),
        };
    }

    private sealed class Collection(ValidationContext context) : ValidationRule
    {
        public SelectedFields Fields { get; } = new(context);

        public override void Field(FieldNode field, NamedType? parent, FieldDefinition? definition) => Fields.Add(field, parent, definition);
    }
}
