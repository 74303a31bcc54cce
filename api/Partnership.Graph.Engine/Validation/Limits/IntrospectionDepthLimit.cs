using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>
/// Introspection's lists nest no deeper than <see cref="DocumentLimits.MaxIntrospectionDepth"/>: types lead to fields,
/// fields to types, and each such turn multiplies the response by the size of the schema.
/// </summary>
internal sealed class IntrospectionDepthLimit(ValidationContext context) : ValidationRule
{
    private readonly List<FieldNode> _entries = [];
    private readonly HashSet<FieldNode> _lists = [];
    private readonly Dictionary<string, int> _depths = [];

    /// <inheritdoc/>
    public override void Field(FieldNode field, NamedType? parent, FieldDefinition? definition)
    {
        if (definition == IntrospectionFields.Schema || definition == IntrospectionFields.Type)
            _entries.Add(field);
        else if (parent == IntrospectionTypes.Type && field.Name.Value is "fields" or "inputFields" or "interfaces" or "possibleTypes")
            _lists.Add(field);
    }

    /// <inheritdoc/>
    public override void LeaveDocument()
    {
        if (_entries.Count == 0)
            return;
        foreach (var fragment in context.FragmentsByDependency())
            _depths[fragment.Name.Value] = Depth(fragment.SelectionSet);
        var limit = context.Options.Limits.MaxIntrospectionDepth;
        foreach (var entry in _entries)
        {
            var depth = Depth(entry.SelectionSet);
            if (depth > limit)
                context.Report($"Introspection nests lists of fields and types {depth} deep, more than the limit of {limit}.", entry);
        }
    }

    private int Depth(SelectionSetNode? selectionSet) => selectionSet is null ? 0 : selectionSet.Selections.Max(selection => selection switch
    {
        FieldNode field => Depth(field.SelectionSet) + (_lists.Contains(field) ? 1 : 0),
        InlineFragmentNode fragment => Depth(fragment.SelectionSet),
        FragmentSpreadNode spread => _depths[spread.Name.Value],
        _ => 0,
    });
}
