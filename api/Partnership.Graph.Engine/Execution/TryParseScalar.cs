namespace Partnership.Graph.Engine.Execution;

/// <summary>Reads a custom scalar from its text; <c>false</c> if the text is not one.</summary>
public delegate bool TryParseScalar<T>(string text, out T? value);
