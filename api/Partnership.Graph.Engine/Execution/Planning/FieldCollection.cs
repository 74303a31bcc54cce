using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Planning;

/// <summary>6.3.2 Field collection: which fields an object of a type has in the response, in which order.</summary>
internal sealed class FieldCollection(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, CoercedVariables variables)
{
    /// <summary>The fields that some selection sets select on a type, by response name.</summary>
    public List<List<FieldNode>> Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var groups = new List<List<FieldNode>>();
        var byName = new Dictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>();
        foreach (var selectionSet in selectionSets)
            Collect(type, selectionSet, groups, byName, visited);
        return groups;
    }

    private void Collect(
        ObjectType type, SelectionSetNode selectionSet, List<List<FieldNode>> groups, Dictionary<string, List<FieldNode>> byName, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!IsIncluded(selection))
                continue;

            switch (selection)
            {
                case FieldNode field:
                    if (!byName.TryGetValue(field.ResponseName, out var group))
                    {
                        byName.Add(field.ResponseName, group = []);
                        groups.Add(group);
                    }

                    group.Add(field);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, groups, byName, visited);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, groups, byName, visited);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        schema.FindType(condition.Name.Value) is { } named && (named == type || Schema.IsSubType(named, type));

    // 3.13.1, 3.13.2
    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            var decides = directive.Name.Value switch
            {
                "skip" => Condition(directive),
                "include" => !Condition(directive),
                _ => false,
            };
            if (decides)
                return false;
        }

        return true;
    }

    private bool Condition(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => variables.GetValueOrDefault(variable.Name.Value) as bool?
            ?? throw new GraphQLException($"Variable \"${variable.Name}\" decides @{directive.Name}, so it cannot be null.", ErrorCodes.BadUserInput),
        _ => false,
    };
}
