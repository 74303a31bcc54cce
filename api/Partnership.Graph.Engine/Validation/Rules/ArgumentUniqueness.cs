using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.4.2 An argument is given once.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>
/// </summary>
internal sealed class ArgumentUniqueness(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Field(FieldNode field, NamedType? parent, FieldDefinition? definition) => Check(field.Arguments);

    /// <inheritdoc/>
    public override void Directives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        foreach (var directive in directives)
            Check(directive.Arguments);
    }

    private void Check(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
            return;
        var first = new Dictionary<string, NameNode>();
        foreach (var argument in arguments)
        {
            if (!first.TryAdd(argument.Name.Value, argument.Name))
                context.Report($"Argument \"{argument.Name}\" is given twice.", first[argument.Name.Value], argument.Name);
        }
    }
}
