namespace Partnership.Graph.Domain;

/// <summary>Marks a property that always follows others of its document: whoever has those has this one.</summary>
/// <param name="properties">Their names.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DerivedFromAttribute(params string[] properties) : Attribute
{
    /// <summary>The names of the properties it follows.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
