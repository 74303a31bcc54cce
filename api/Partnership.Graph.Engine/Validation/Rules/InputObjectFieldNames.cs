using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.6.2 A field of an input object is one of its type.
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Names"/>
/// </summary>
internal sealed class InputObjectFieldNames(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void InputObject(ObjectValueNode value, InputObjectType type)
    {
        foreach (var field in value.Fields)
        {
            var name = field.Name.Value;
            if (type.FindField(name) is null)
                context.Report($"Input type \"{type}\" has no field \"{name}\".{context.DidYouMean(name, type.Fields.Select(definition => definition.Name))}", field);
        }
    }
}
