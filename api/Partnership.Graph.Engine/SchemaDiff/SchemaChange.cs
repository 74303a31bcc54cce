namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Criticality">What that does to clients.</param>
/// <param name="Path">The schema coordinate of what was changed, for example <c>School.programmes(first:)</c> or <c>@tag(name:)</c>; <c>schema</c> for the schema itself.</param>
/// <param name="Message">The change in a sentence.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, ChangeCriticality Criticality, string Path, string Message);
