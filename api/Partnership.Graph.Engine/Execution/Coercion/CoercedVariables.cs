namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>6.1.2 The variables that have a value: given or by default. One that was left out is not in it.</summary>
internal sealed class CoercedVariables : Dictionary<string, object?>;
