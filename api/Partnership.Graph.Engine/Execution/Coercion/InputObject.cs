namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>
/// 3.10 An input object after coercion: the fields that were given or have a default. Values are those of the scalars'
/// readers, names (string) of enum values, arrays for lists and <see cref="InputObject"/>.
/// </summary>
internal sealed class InputObject : Dictionary<string, object?>;
