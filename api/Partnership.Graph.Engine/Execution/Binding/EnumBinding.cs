using Partnership.Graph.Engine.Execution.Leaves;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>Checks that the values of GraphQL enums and the members of the C# enums they meet are the same.</summary>
internal sealed class EnumBinding(BindingProblems problems)
{
    private readonly HashSet<(EnumType, Type)> _checked = [];

    /// <summary>Checks an enum a member has; each pair is reported once.</summary>
    public void Check(EnumType type, Type clr, string memberName)
    {
        if (!clr.IsEnum || !_checked.Add((type, clr)))
            return;

        var members = Enum.GetNames(clr).ToDictionary(EnumNames.Key);
        foreach (var value in type.Values.Where(value => !members.Remove(EnumNames.Key(value.Name))))
        {
            problems.Add(
                value.SyntaxNode,
                $"Value {value.Name} of enum {type} has no member in {clr.Name} (used by {memberName}): add one, or drop the value.");
        }

        foreach (var member in members.Values)
        {
            problems.Add(
                type,
                $"{clr.Name}.{member} (used by {memberName}) is no value of enum {type}: add the value, or drop the member.");
        }
    }
}
