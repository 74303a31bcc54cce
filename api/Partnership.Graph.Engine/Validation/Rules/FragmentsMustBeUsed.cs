namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.5.1.4 Every fragment is spread by some operation, directly or through others.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>
/// </summary>
internal sealed class FragmentsMustBeUsed(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void LeaveDocument()
    {
        var used = context.Operations.SelectMany(context.ReachableFragments).ToHashSet();
        foreach (var fragment in context.Fragments)
        {
            if (!used.Contains(fragment) && context.FindFragment(fragment.Name.Value) == fragment)
                context.Report($"Fragment \"{fragment.Name}\" is not used by any operation.", fragment);
        }
    }
}
