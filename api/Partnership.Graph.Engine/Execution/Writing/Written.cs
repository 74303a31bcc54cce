namespace Partnership.Graph.Engine.Execution.Writing;

/// <summary>What became of a value that was to be written.</summary>
internal enum Written : byte
{
    /// <summary>It is in the buffer.</summary>
    Value,

    /// <summary>It is null and nothing is in the buffer; whoever asked decides whether null may stand there.</summary>
    Null,

    /// <summary>It failed, its error is reported; what is in the buffer has to be taken back and null stands in its place, or further out.</summary>
    Failed,
}
