using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation;

/// <summary>
/// One rule of chapter 5. <see cref="DocumentWalk"/> calls it for every node it comes to, with what the schema says of it;
/// <c>null</c> there means that the schema does not know it, which another rule reports.
/// </summary>
internal abstract class ValidationRule
{
    /// <summary>Called first.</summary>
    public virtual void EnterDocument()
    {
    }

    /// <summary>Called for an operation before what is in it.</summary>
    public virtual void Operation(OperationDefinitionNode operation)
    {
    }

    /// <summary>Called for a fragment definition before what is in it.</summary>
    public virtual void FragmentDefinition(FragmentDefinitionNode fragment)
    {
    }

    /// <summary>Called for a field before what is in it.</summary>
    public virtual void Field(FieldNode field, NamedType? parent, FieldDefinition? definition)
    {
    }

    /// <summary>Called for a fragment spread.</summary>
    public virtual void FragmentSpread(FragmentSpreadNode spread, NamedType? parent)
    {
    }

    /// <summary>Called for an inline fragment before what is in it.</summary>
    public virtual void InlineFragment(InlineFragmentNode fragment, NamedType? parent)
    {
    }

    /// <summary>Called for the directives at one place before what is in them; never for none.</summary>
    public virtual void Directives(IReadOnlyList<DirectiveNode> directives, string location)
    {
    }

    /// <summary>Called for the arguments of a field or directive, even if there are none.</summary>
    public virtual void Arguments(ArgumentOwner owner)
    {
    }

    /// <summary>Called for every value, those inside of others included.</summary>
    public virtual void Value(ValueNode value, GraphQLType? expected)
    {
    }

    /// <summary>Called for an object value where the schema expects an input object.</summary>
    public virtual void InputObject(ObjectValueNode value, InputObjectType type)
    {
    }

    /// <summary>Called last, when all <see cref="DefinitionUses"/> are complete.</summary>
    public virtual void LeaveDocument()
    {
    }
}

/// <summary>What arguments are given to.</summary>
/// <param name="Node">The field or the directive.</param>
/// <param name="Name">As messages show it: <c>field "Query.node"</c> or <c>directive "@skip"</c>.</param>
/// <param name="Arguments">The arguments given.</param>
/// <param name="Definitions">The arguments there are.</param>
internal readonly record struct ArgumentOwner(
    SyntaxNode Node,
    string Name,
    IReadOnlyList<ArgumentNode> Arguments,
    IReadOnlyList<InputValueDefinition> Definitions);
