using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>An operation selects no more fields than <see cref="DocumentLimits.MaxFields"/>, fragments followed. Each fragment is counted once.</summary>
internal sealed class FieldLimit(ValidationContext context) : ValidationRule
{
    // Beyond this nothing is added any more: fragments that double at each of 15,000 levels would leave any number behind.
    private const long Uncountable = long.MaxValue / 4;

    private readonly Dictionary<string, long> _counts = [];

    /// <inheritdoc/>
    public override void LeaveDocument()
    {
        foreach (var fragment in context.FragmentsByDependency())
            _counts[fragment.Name.Value] = Count(fragment.SelectionSet);
        var limit = context.Options.Limits.MaxFields;
        foreach (var operation in context.Operations)
        {
            var count = Count(operation.SelectionSet);
            if (count > limit)
                context.Report($"{ValidationContext.Describe(operation)} selects {Words(count)} fields, those of fragments counted at each spread: more than the limit of {limit}.", operation);
        }
    }

    private long Count(SelectionSetNode selectionSet)
    {
        var count = 0L;
        foreach (var selection in selectionSet.Selections)
        {
            count += selection switch
            {
                FieldNode field => field.SelectionSet is null ? 1 : Count(field.SelectionSet) + 1,
                InlineFragmentNode fragment => Count(fragment.SelectionSet),
                FragmentSpreadNode spread => _counts[spread.Name.Value],
                _ => 0,
            };
            count = Math.Min(count, Uncountable);
        }

        return count;
    }

    private static string Words(long count) => count < Uncountable ? $"{count}" : "uncountably many";
}
