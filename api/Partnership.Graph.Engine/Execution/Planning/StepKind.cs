namespace Partnership.Graph.Engine.Execution.Planning;

/// <summary>How a step's value gets into the response.</summary>
internal enum StepKind : byte
{
    /// <summary><c>__typename</c>: the same for every object of the selection.</summary>
    TypeName,

    /// <summary>A leaf that is got when it is written: a property or a synchronous resolver.</summary>
    Leaf,

    /// <summary>A leaf that was got before, with the other steps of its level.</summary>
    StoredLeaf,

    /// <summary>An object or a list of objects: got with the other steps of its level, and selected from on the next.</summary>
    Objects,
}
