namespace Partnership.Graph.Transport.Csv;

/// <summary>A field of an answer, as the operation asks for it.</summary>
/// <param name="Name">Its response name.</param>
/// <param name="Fields">What is asked of the object, or of each object of the list; empty where it is a scalar or a list of scalars.</param>
internal sealed record CsvField(string Name, IReadOnlyList<CsvField> Fields);
