using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of arguments and input fields.</summary>
internal static class InputValueChanges
{
    public static IEnumerable<SchemaChange> Between(
        InputValueKinds kinds,
        Func<string, string> path,
        IEnumerable<InputValueDefinition> before,
        IEnumerable<InputValueDefinition> after)
    {
        var inputs = Pairing<InputValueDefinition>.Of(before, after, input => input.Name);
        return inputs.Removed
            .Select(input => new SchemaChange(kinds.Removed, ChangeCriticality.Breaking, path(input.Name), $"{kinds.Word} {path(input.Name)} was removed. {DeprecationChanges.Remark(input.DeprecationReason)}"))
            .Concat(inputs.Added.Select(input => Added(kinds, path(input.Name), input)))
            .Concat(inputs.Kept.SelectMany(input => Between(kinds, path(input.New.Name), input.Old, input.New)));
    }

    private static SchemaChange Added(InputValueKinds kinds, string path, InputValueDefinition input) => input.IsRequired
        ? new SchemaChange(kinds.Added, ChangeCriticality.Breaking, path, $"{kinds.Word} {path} of type {input.Type} was added and is required.")
        : new SchemaChange(kinds.Added, ChangeCriticality.Dangerous, path, $"{kinds.Word} {path} of type {input.Type} was added; leaving it out may mean something new.");

    private static IEnumerable<SchemaChange> Between(
        InputValueKinds kinds,
        string path,
        InputValueDefinition before,
        InputValueDefinition after)
    {
        if (!TypeReplacement.IsSame(before.Type, after.Type))
        {
            var isSafe = TypeReplacement.IsSafeForInput(before.Type, after.Type);
            yield return new SchemaChange(
                kinds.TypeChanged,
                isSafe ? ChangeCriticality.Safe : ChangeCriticality.Breaking,
                path,
                $"{kinds.Word} {path} had type {before.Type} and has type {after.Type} now.");
        }

        var (oldDefault, newDefault) = (DefaultValue.Canonical(before.DefaultValue), DefaultValue.Canonical(after.DefaultValue));
        if (oldDefault != newDefault)
        {
            var becameRequired = after.IsRequired && !before.IsRequired && TypeReplacement.IsSame(before.Type, after.Type);
            yield return new SchemaChange(
                kinds.DefaultChanged,
                becameRequired ? ChangeCriticality.Breaking : ChangeCriticality.Dangerous,
                path,
                $"{kinds.Word} {path} {DefaultValue.Describe(oldDefault, newDefault)}{(becameRequired ? ", so it is required" : "")}.");
        }

        foreach (var change in DeprecationChanges.Between(kinds.Deprecation, path, before.DeprecationReason, after.DeprecationReason))
            yield return change;
        foreach (var change in DescriptionChanges.Between(kinds.DescriptionChanged, path, before.Description, after.Description))
            yield return change;
    }
}
