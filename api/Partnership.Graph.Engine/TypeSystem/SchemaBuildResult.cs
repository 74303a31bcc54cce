namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>What became of schema documents: a schema, or everything that is wrong with them.</summary>
/// <param name="Schema">The schema; <c>null</c> if there are errors.</param>
/// <param name="Errors">All mistakes in the order of the documents, each message led by file, line and column; empty if there is a schema.</param>
public sealed record SchemaBuildResult(Schema? Schema, IReadOnlyList<GraphQLError> Errors);
