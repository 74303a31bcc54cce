using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.3.3 Scalars and enums have no selections, all other types need some.
/// <see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>
/// </summary>
internal sealed class LeafFieldSelections(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Field(FieldNode field, NamedType? parent, FieldDefinition? definition)
    {
        if (definition is null)
            return;
        var isLeaf = definition.Type.Named is ScalarType or EnumType;
        if (isLeaf && field.SelectionSet is not null)
            context.Report($"Field \"{field.Name}\" of type \"{definition.Type}\" has no fields to select.", field.SelectionSet);
        else if (!isLeaf && field.SelectionSet is null)
            context.Report($"Field \"{field.Name}\" of type \"{definition.Type}\" needs a selection of fields: \"{field.Name} {{ ... }}\".", field);
    }
}
