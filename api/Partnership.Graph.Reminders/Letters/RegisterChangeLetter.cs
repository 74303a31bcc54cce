using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Reminders.Letters;

/// <summary>To a coordinator: a public register says something new of organisations the coordinator works with.</summary>
public sealed record RegisterChangeLetter : Letter
{
    /// <summary>The register, for example <c>Get Information about Schools</c>.</summary>
    public required string Register { get; init; }

    /// <summary>The day of the register's figures.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What it says, at least one, the most pressing first.</summary>
    public required IReadOnlyList<RegisterChangeFacts> Changes { get; init; }
}

/// <summary>Something new in a register about one organisation.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="Change">What is new, as a sentence, for example <c>It is to close on 31 August 2026.</c></param>
/// <param name="Events">Its coming events that this concerns, the earliest first.</param>
public sealed record RegisterChangeFacts(NodeId OrganisationId, string Organisation, string Change, IReadOnlyList<EventFacts> Events);
