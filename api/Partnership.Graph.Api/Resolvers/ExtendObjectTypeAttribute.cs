namespace Partnership.Graph.Api.Resolvers;

/// <summary>
/// Says which type of the contract a resolver class answers fields of, where that is not the class's own name: several
/// classes share <c>Query</c>, <c>Mutation</c> and <c>Subscription</c>, one for each file of the contract.
/// </summary>
/// <param name="typeName">The type's name in the contract.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute(string typeName) : Attribute
{
    /// <summary>The type's name in the contract.</summary>
    public string TypeName { get; } = typeName;
}
