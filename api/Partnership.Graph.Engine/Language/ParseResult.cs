namespace Partnership.Graph.Engine.Language;

/// <summary>What <see cref="Parser.Parse"/> gives: a document or one error, never both.</summary>
/// <param name="Document">The document; <c>null</c> if the text is not one.</param>
/// <param name="Error">Why not; <c>null</c> if it is one.</param>
public sealed record ParseResult(DocumentNode? Document, GraphQLError? Error);

/// <summary>What <see cref="Parser.ParseValue"/> and <see cref="Parser.ParseType"/> give: a node or one error, never both.</summary>
/// <param name="Node">The node; <c>null</c> if the text is not one.</param>
/// <param name="Error">Why not; <c>null</c> if it is one.</param>
public sealed record ParseResult<TNode>(TNode? Node, GraphQLError? Error)
    where TNode : SyntaxNode;
