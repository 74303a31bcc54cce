using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Planning;

/// <summary>
/// Makes the plan of an operation. Selections of the same fields on the same type at the same depth are one selection,
/// however many places lead to it: their objects are executed together, and a plan cannot grow exponentially.
/// </summary>
internal sealed class Planner(ExecutableSchema executable, ExecutorOptions options, FieldCollection collection)
{
    private readonly Dictionary<SelectionKey, SelectionPlan> _selections = [];
    private readonly List<List<SelectionPlan>> _levels = [];
    private int _runCount;
    private int _stepCount;
    private bool _usesIntrospection;

    /// <summary>Plans an operation; <paramref name="variables"/> decide its conditions.</summary>
    /// <exception cref="GraphQLException">The operation is deeper or larger than the options allow.</exception>
    public static OperationPlan Plan(
        ExecutableSchema executable, ExecutorOptions options, DocumentNode document, OperationDefinitionNode operation, CoercedVariables variables)
    {
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .DistinctBy(fragment => fragment.Name.Value)
            .ToDictionary(fragment => fragment.Name.Value);
        var planner = new Planner(executable, options, new FieldCollection(executable.Schema, fragments, variables));
        var rootType = operation.Operation switch
        {
            OperationType.Mutation => executable.Schema.MutationType,
            OperationType.Subscription => executable.Schema.SubscriptionType,
            _ => executable.Schema.QueryType,
        };
        planner.SelectionOf(rootType!, [operation.SelectionSet], new SelectionKey(rootType!, 0, []));
        return new OperationPlan(
            operation,
            [.. planner._levels.Select(level => level.ToArray())],
            planner._selections.Count,
            planner._runCount,
            planner._stepCount,
            planner._usesIntrospection);
    }

    private SelectionPlan SelectionOf(ObjectType type, IEnumerable<SelectionSetNode> selectionSets, SelectionKey key)
    {
        if (_selections.TryGetValue(key, out var known))
            return known;
        if (key.Depth > options.MaxDepth)
        {
            throw new GraphQLException(
                $"The operation is more than {options.MaxDepth} fields deep, which is the limit.", ErrorCodes.DepthLimitExceeded);
        }

        var plan = new SelectionPlan(type, _selections.Count, key.Depth);
        _selections.Add(key, plan);
        if (_levels.Count == key.Depth)
            _levels.Add([]);
        _levels[key.Depth].Add(plan);

        var steps = new List<FieldStep>();
        foreach (var nodes in collection.Collect(type, selectionSets))
        {
            if (StepOf(type, nodes, key.Depth, isFirst: steps.Count == 0) is { } step)
                steps.Add(step);
        }

        plan.Steps = [.. steps];
        plan.Active = [.. steps.Where(step => step.Kind is StepKind.Objects or StepKind.StoredLeaf)];
        return plan;
    }

    private FieldStep? StepOf(ObjectType type, List<FieldNode> nodes, int depth, bool isFirst)
    {
        if (++_stepCount > options.MaxFields)
        {
            throw new GraphQLException(
                $"The operation has more than {options.MaxFields} fields once its fragments are unfolded, which is the limit.",
                ErrorCodes.CostLimitExceeded);
        }

        var name = nodes[0].Name.Value;
        if (name == "__typename")
            return new FieldStep(type, IntrospectionFields.TypeName, nodes, binding: null, StepKind.TypeName, isFirst);

        // A field the type does not have cannot be here: validation has refused it.
        if (executable.FindField(type, name) is not { } binding)
            return null;
        _usesIntrospection |= name is "__schema" or "__type";
        var isObject = binding.Shape.Leaf is null;
        var kind = isObject ? StepKind.Objects : binding.IsAsync ? StepKind.StoredLeaf : StepKind.Leaf;
        var step = new FieldStep(type, binding.Field, nodes, binding, kind, isFirst);
        if (kind is not StepKind.Leaf || step.NeedsRun)
            step.Index = _runCount++;
        if (isObject)
            AddSelections(step, nodes, depth + 1);
        return step;
    }

    private void AddSelections(FieldStep step, List<FieldNode> nodes, int depth)
    {
        var named = step.Field.Type.Named;
        step.Selections =
        [
            .. executable.Schema.PossibleTypes(named).Select(type =>
                SelectionOf(type, nodes.Select(node => node.SelectionSet!), new SelectionKey(type, depth, nodes))),
        ];
        if (named is ObjectType)
            step.Only = step.Selections[0];
        else
            step.Abstract = executable.AbstractBindingOf(named);
    }

    /// <summary>What makes two selections the same: all objects of them are of one type, at one depth, and have the same fields.</summary>
    private readonly struct SelectionKey(ObjectType type, int depth, IReadOnlyList<FieldNode> nodes) : IEquatable<SelectionKey>
    {
        public int Depth { get; } = depth;

        private ObjectType Type { get; } = type;

        private IReadOnlyList<FieldNode> Nodes { get; } = nodes;

        public bool Equals(SelectionKey other) =>
            Depth == other.Depth && Type == other.Type && Nodes.SequenceEqual(other.Nodes);

        public override bool Equals(object? obj) => obj is SelectionKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(Depth);
            hash.Add(Type);
            foreach (var node in Nodes)
                hash.Add(node);
            return hash.ToHashCode();
        }
    }
}
