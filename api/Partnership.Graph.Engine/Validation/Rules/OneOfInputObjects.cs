using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 3.10.1 Of a OneOf input object exactly one field is given, and it is not null (asked by 5.6.1).
/// <see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
/// </summary>
internal sealed class OneOfInputObjects(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void InputObject(ObjectValueNode value, InputObjectType type)
    {
        if (!type.IsOneOf)
            return;
        var names = value.Fields.Select(field => field.Name.Value).Distinct().ToList();
        if (names.Count != 1)
            context.Report($"Exactly one field of input type \"{type}\" must be given, not {(names.Count == 0 ? "none" : names.Count)}.", value);
        else if (value.Fields[0].Value is NullValueNode)
            context.Report($"Input field \"{type}.{names[0]}\" cannot be null: it is the one field given of \"{type}\".", value.Fields[0]);
    }
}
