using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.5.2.2 A fragment does not spread itself, directly or through others.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>
/// </summary>
internal sealed class FragmentSpreadsMustNotFormCycles(ValidationContext context) : ValidationRule
{
    private readonly HashSet<FragmentDefinitionNode> _done = [];

    /// <inheritdoc/>
    public override void LeaveDocument()
    {
        foreach (var fragment in context.Fragments)
        {
            if (context.FindFragment(fragment.Name.Value) == fragment && !_done.Contains(fragment))
                Search(fragment);
        }
    }

    /// <summary>Depth-first with a path of its own: chains of fragments may be longer than the stack is deep.</summary>
    private void Search(FragmentDefinitionNode start)
    {
        var path = new List<Step> { new(start) };
        var onPath = new Dictionary<FragmentDefinitionNode, int> { [start] = 0 };
        while (path.Count > 0 && !context.IsFull)
        {
            var step = path[^1];
            var spreads = context.UsesOf(step.Fragment).FragmentSpreads;
            if (step.NextSpread == spreads.Count)
            {
                path.RemoveAt(path.Count - 1);
                onPath.Remove(step.Fragment);
                _done.Add(step.Fragment);
                continue;
            }

            var target = context.FindFragment(spreads[step.NextSpread].Name.Value);
            step.NextSpread++;
            if (target is null || _done.Contains(target))
                continue;
            if (onPath.TryGetValue(target, out var from))
            {
                Report(target, path[from..]);
                continue;
            }

            onPath.Add(target, path.Count);
            path.Add(new Step(target));
        }
    }

    private void Report(FragmentDefinitionNode fragment, List<Step> cycle)
    {
        var via = Suggestions.And([.. cycle.Skip(1).Select(step => $"\"{step.Fragment.Name}\"")]);
        var spreads = cycle.Select(step => context.UsesOf(step.Fragment).FragmentSpreads[step.NextSpread - 1]);
        context.Report($"Fragment \"{fragment.Name}\" spreads itself{(via.Length == 0 ? "" : $" through {via}")}.", spreads);
    }

    private sealed class Step(FragmentDefinitionNode fragment)
    {
        public FragmentDefinitionNode Fragment { get; } = fragment;

        public int NextSpread { get; set; }
    }
}
