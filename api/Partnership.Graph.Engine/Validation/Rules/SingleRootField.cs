using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.2.4.1 A subscription selects one field at its root, which is not left to a condition and not of introspection.
/// <see href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>
/// </summary>
internal sealed class SingleRootField(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Operation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } root)
            return;
        var name = operation.Name is null ? "An anonymous subscription" : $"Subscription \"{operation.Name}\"";
        var fields = RootFields(root, operation.SelectionSet, out var conditions);
        if (conditions.Count > 0)
            context.Report($"{name} cannot use \"@skip\" or \"@include\" at its root.", conditions);
        var others = fields.Where(field => field.ResponseName != fields[0].ResponseName).ToList();
        if (fields.Count == 0)
            context.Report($"{name} must select one field at its root, not none.", operation.SelectionSet);
        if (others.Count > 0)
            context.Report($"{name} must select one field at its root, not {others.DistinctBy(field => field.ResponseName).Count() + 1}.", others);
        var metaFields = fields.Where(field => field.Name.Value.StartsWith("__", StringComparison.Ordinal)).ToList();
        if (metaFields.Count > 0)
            context.Report($"{name} cannot select \"{metaFields[0].Name}\" at its root: introspection sends no events.", metaFields);
    }

    /// <summary>CollectSubscriptionFields(): the root's fields, those of fragments that apply to it included, and the conditions in front of any of them.</summary>
    private List<FieldNode> RootFields(ObjectType root, SelectionSetNode selectionSet, out List<DirectiveNode> conditions)
    {
        var fields = new List<FieldNode>();
        conditions = [];
        var seen = new HashSet<string>();
        var pending = new Stack<SelectionNode>(selectionSet.Selections.Reverse());
        while (pending.TryPop(out var selection))
        {
            conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value is BuiltInDirectives.Skip or BuiltInDirectives.Include));
            if (selection is FieldNode field)
                fields.Add(field);
            var (typeCondition, inner) = selection switch
            {
                InlineFragmentNode fragment => (fragment.TypeCondition, fragment.SelectionSet),
                FragmentSpreadNode spread when seen.Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment => (fragment.TypeCondition, fragment.SelectionSet),
                _ => default,
            };
            if (inner is not null && Applies(typeCondition, root))
            {
                foreach (var innerSelection in inner.Selections.Reverse())
                    pending.Push(innerSelection);
            }
        }

        return fields;
    }

    private bool Applies(NamedTypeNode? typeCondition, ObjectType root) =>
        typeCondition is null
        || (context.Schema.FindType(typeCondition.Name.Value) is { } type && context.Schema.PossibleTypes(type).Contains(root));
}
