using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Registers;

/// <summary>
/// How far the import of one register is, or came last, from whatever process: from the moment it writes, as one that is refused
/// writes nothing. There is one for each register.
/// </summary>
public sealed record RunningImport : Document
{
    /// <summary>The register.</summary>
    public required Register Register { get; init; }

    /// <summary>The name of the file, or the address without its query.</summary>
    public required string FileName { get; init; }

    /// <summary>The day the content was true at the register.</summary>
    public required DateOnly SnapshotOn { get; init; }

    /// <summary>When it began to write.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Where it stands. One that was killed goes on to say that it is writing.</summary>
    public required RunningImportState State { get; init; }

    /// <summary>How many changes are written.</summary>
    public required int Written { get; init; }

    /// <summary>How many there are to write.</summary>
    public required int Total { get; init; }

    /// <summary>The id of the import of <paramref name="register"/> that runs, or ran last.</summary>
    public static NodeId IdOf(Register register) => NodeId.Of(nameof(RunningImport), register.ToString());
}

/// <summary>Where an import stands.</summary>
public enum RunningImportState
{
    /// <summary>It writes.</summary>
    Writing,

    /// <summary>It is complete.</summary>
    Done,

    /// <summary>It was stopped; the same import goes on from there.</summary>
    Stopped,
}
