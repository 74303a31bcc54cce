using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.3.1 A selected field is one of its parent's type.
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>
/// </summary>
internal sealed class FieldSelections(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Field(FieldNode field, NamedType? parent, FieldDefinition? definition)
    {
        if (parent is null || definition is not null)
            return;
        var name = field.Name.Value;
        context.Report($"Type \"{parent}\" has no field \"{name}\".{Suggest(parent, name)}", field);
    }

    /// <summary>On abstract types the field may be one of a type that can be there; else the name may be mistyped.</summary>
    private string Suggest(NamedType parent, string name)
    {
        if (!context.Options.SuggestNames)
            return "";
        if (parent is not ObjectType && TypesWithField(parent, name) is { Count: > 0 } types)
            return $" Did you mean to use an inline fragment on {Suggestions.Or([.. types.Take(5).Select(type => $"\"{type}\"")])}?";
        return parent is ComplexType complex ? context.DidYouMean(name, complex.Fields.Select(field => field.Name)) : "";
    }

    /// <summary>The types with the field that a value of <paramref name="parent"/> can have: those that cover most cases first.</summary>
    private List<string> TypesWithField(NamedType parent, string name)
    {
        var objects = context.Schema.PossibleTypes(parent).Where(type => type.FindField(name) is not null).ToList();
        return
        [
            .. objects
                .SelectMany(type => type.Interfaces.Where(contract => contract.FindField(name) is not null))
                .CountBy(contract => contract.Name)
                .OrderByDescending(contract => contract.Value)
                .ThenBy(contract => contract.Key, StringComparer.Ordinal)
                .Select(contract => contract.Key),
            .. objects.Select(type => type.Name).Order(StringComparer.Ordinal),
        ];
    }
}
