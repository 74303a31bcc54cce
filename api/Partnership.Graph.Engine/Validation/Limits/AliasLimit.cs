using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>
/// An operation gives one field of the schema no more aliases than <see cref="DocumentLimits.MaxAliasesPerField"/>:
/// to ask for the same thing a thousand times in one request is how rate limits are got around.
/// </summary>
internal sealed class AliasLimit(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<DefinitionNode, List<AliasedField>> _aliases = [];
    private List<AliasedField> _current = [];

    /// <inheritdoc/>
    public override void Operation(OperationDefinitionNode operation) => _current = _aliases[operation] = [];

    /// <inheritdoc/>
    public override void FragmentDefinition(FragmentDefinitionNode fragment) => _current = _aliases[fragment] = [];

    /// <inheritdoc/>
    public override void Field(FieldNode field, NamedType? parent, FieldDefinition? definition)
    {
        if (field.Alias is not null && definition is not null)
            _current.Add(new AliasedField(parent!, definition, field));
    }

    /// <inheritdoc/>
    public override void LeaveDocument()
    {
        foreach (var operation in context.Operations)
            Check(operation);
    }

    private void Check(OperationDefinitionNode operation)
    {
        var limit = context.Options.Limits.MaxAliasesPerField;
        var fields = context.ReachableFragments(operation).Prepend<DefinitionNode>(operation)
            .SelectMany(definition => _aliases[definition])
            .GroupBy(field => (field.Parent, field.Definition));
        foreach (var uses in fields)
        {
            var byAlias = uses.DistinctBy(use => use.Node.ResponseName).ToList();
            if (byAlias.Count > limit)
                context.Report($"{ValidationContext.Describe(operation)} gives field \"{uses.Key.Parent}.{uses.Key.Definition.Name}\" {byAlias.Count} aliases, more than the limit of {limit}.", byAlias[limit].Node);
        }
    }

    private readonly record struct AliasedField(NamedType Parent, FieldDefinition Definition, FieldNode Node);
}
