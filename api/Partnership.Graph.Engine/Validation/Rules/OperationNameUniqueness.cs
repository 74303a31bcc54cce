using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.2.2.1 No two operations have the same name.
/// <see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>
/// </summary>
internal sealed class OperationNameUniqueness(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void EnterDocument()
    {
        var first = new Dictionary<string, NameNode>();
        foreach (var name in context.Operations.Select(operation => operation.Name).OfType<NameNode>())
        {
            if (!first.TryAdd(name.Value, name))
                context.Report($"There are two operations named \"{name}\".", first[name.Value], name);
        }
    }
}
