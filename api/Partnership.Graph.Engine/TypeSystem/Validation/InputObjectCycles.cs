using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.10 InputObjectHasUnbreakableCycle(): of every input object a finite value can be given.</summary>
internal static class InputObjectCycles
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        var inputs = schema.OwnTypes.Where(type => type.Definition is InputObjectTypeDefinitionNode).ToList();
        var finite = FiniteTypes(schema, inputs);
        var told = new HashSet<TypeDraft>();
        foreach (var start in inputs.Where(type => !finite.Contains(type)))
        {
            var walked = new List<(TypeDraft Type, InputValueDefinitionNode Field)>();
            var type = start;
            while (!told.Contains(type) && walked.TrueForAll(step => step.Type != type))
            {
                var field = type.InputFields.First(field => Target(schema, type, field) is { } target && !finite.Contains(target));
                walked.Add((type, field));
                type = Target(schema, type, field)!;
            }

            var circle = walked.SkipWhile(step => step.Type != type).ToList();
            told.UnionWith(walked.Select(step => step.Type));
            if (circle.Count > 0)
                Report(circle, errors);
        }
    }

    /// <summary>Grows the set of types of which a value is known to exist until nothing is added.</summary>
    private static HashSet<TypeDraft> FiniteTypes(SchemaDraft schema, List<TypeDraft> inputs)
    {
        var finite = new HashSet<TypeDraft>();
        bool grown;
        do
        {
            grown = false;
            foreach (var type in inputs.Where(type => !finite.Contains(type)))
            {
                bool IsFinite(InputValueDefinitionNode field) => Target(schema, type, field) is not { } target || finite.Contains(target);
                var hasValue = type.IsOneOf && type.InputFields.Any() ? type.InputFields.Any(IsFinite) : type.InputFields.All(IsFinite);
                grown |= hasValue && finite.Add(type);
            }
        }
        while (grown);
        return finite;
    }

    /// <summary>The input object a value is needed of to give the field; <c>null</c> if the field can be given or left out without one.</summary>
    private static TypeDraft? Target(SchemaDraft schema, TypeDraft owner, InputValueDefinitionNode field)
    {
        var named = field.Type switch
        {
            NonNullTypeNode { Type: NamedTypeNode name } => name,
            NamedTypeNode name when owner.IsOneOf => name,
            _ => null,
        };
        return named is not null && schema.FindType(named) is { Definition: InputObjectTypeDefinitionNode } target ? target : null;
    }

    private static void Report(List<(TypeDraft Type, InputValueDefinitionNode Field)> circle, SchemaErrors errors)
    {
        var (first, firstField) = circle[0];
        var path = string.Join(" → ", circle.Select(step => $"{step.Type.Name}.{step.Field.Name}"));
        errors.Report(firstField, $"No finite value of {first.Name} can be given because {path} needs a {first.Name} again. Make one of these fields nullable or a list.");
    }
}
