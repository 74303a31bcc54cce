using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.6.4 Fields that cannot be null and have no default are given.
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Required-Fields"/>
/// </summary>
internal sealed class InputObjectRequiredFields(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void InputObject(ObjectValueNode value, InputObjectType type)
    {
        foreach (var definition in type.Fields)
        {
            if (definition.IsRequired && !value.Fields.Any(field => field.Name.Value == definition.Name))
                context.Report($"Input field \"{type}.{definition.Name}\" of type \"{definition.Type}\" is required.", value);
        }
    }
}
