namespace Partnership.Graph.Engine.Language;

/// <summary>A node of a GraphQL document (specification, chapter 2). Nodes are immutable and compare by reference.</summary>
public abstract class SyntaxNode
{
    /// <summary>Where the node stands; <c>default</c> for nodes made by code.</summary>
    public Location Location { get; init; }
}

/// <summary>2.1.8 Name.</summary>
public sealed class NameNode(string value) : SyntaxNode
{
    /// <summary>The name's text.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>2.3 Document: executable definitions, type system definitions, or (for tools only) both.</summary>
public sealed class DocumentNode(IReadOnlyList<DefinitionNode> definitions) : SyntaxNode
{
    /// <summary>The definitions in the order of the text.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}

/// <summary>Anything that stands at the top of a document.</summary>
public abstract class DefinitionNode : SyntaxNode
{
    /// <summary>The description in front of the definition, if any.</summary>
    public StringValueNode? Description { get; init; }
}
