using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Registers;

/// <summary>
/// What the last extract of a register had: only of that can the next one say, by leaving it out, that it is gone. Part of the aggregate of
/// the register's <see cref="RegisterImport"/>, and written with it.
/// </summary>
public sealed record RegisterCoverage : Document
{
    /// <summary>The register.</summary>
    public required Register Register { get; init; }

    /// <summary>
    /// The numbers of the organisations it had that were not closed, each once, in their order; of memberships, the numbers of the schools.
    /// </summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>The id of the coverage of <paramref name="register"/>.</summary>
    public static NodeId IdOf(Register register) => NodeId.Of(nameof(RegisterCoverage), register.ToString());
}
