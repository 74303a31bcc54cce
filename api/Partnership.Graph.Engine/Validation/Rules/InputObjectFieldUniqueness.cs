using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.6.3 A field of an input object is given once.
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
/// </summary>
internal sealed class InputObjectFieldUniqueness(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Value(ValueNode value, GraphQLType? expected)
    {
        if (value is not ObjectValueNode { Fields.Count: > 1 } fields)
            return;
        var first = new Dictionary<string, NameNode>();
        foreach (var field in fields.Fields)
        {
            if (!first.TryAdd(field.Name.Value, field.Name))
                context.Report($"Input field \"{field.Name}\" is given twice.", first[field.Name.Value], field.Name);
        }
    }
}
