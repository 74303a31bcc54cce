namespace Partnership.Graph.Api.Resolvers;

/// <summary>
/// Says what a resolver reads of its parent, so that lists of parents need not be read as a whole. A resolver that does not
/// say may read everything.
/// </summary>
/// <param name="properties">The names of the parent's properties.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ReadsAttribute(params string[] properties) : Attribute
{
    /// <summary>The names of the parent's properties.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
