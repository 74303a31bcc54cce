using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>Fields nest no deeper than <see cref="DocumentLimits.MaxDepth"/>. Each fragment is measured once.</summary>
internal sealed class DepthLimit(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<string, int> _depths = [];

    /// <inheritdoc/>
    public override void LeaveDocument()
    {
        foreach (var fragment in context.FragmentsByDependency())
            _depths[fragment.Name.Value] = Depth(fragment.SelectionSet);
        var limit = context.Options.Limits.MaxDepth;
        foreach (var operation in context.Operations)
        {
            var depth = Depth(operation.SelectionSet);
            if (depth <= limit)
                continue;
            var message = $"{ValidationContext.Describe(operation)} nests fields {depth} levels deep, more than the limit of {limit}.";
            context.Report(GraphQLError.At(message, ErrorCodes.DepthLimitExceeded, operation));
        }
    }

    private int Depth(SelectionSetNode selectionSet) => selectionSet.Selections.Max(selection => selection switch
    {
        FieldNode { Name.Value: "__schema" or "__type" } => 1,
        FieldNode field => field.SelectionSet is null ? 1 : Depth(field.SelectionSet) + 1,
        InlineFragmentNode fragment => Depth(fragment.SelectionSet),
        FragmentSpreadNode spread => _depths[spread.Name.Value],
        _ => 0,
    });
}
