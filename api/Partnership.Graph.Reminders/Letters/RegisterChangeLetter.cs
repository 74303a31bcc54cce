using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Reminders.Letters;

/// <summary>To a coordinator: public registers say something new of organisations the coordinator works with.</summary>
public sealed record RegisterChangeLetter : Letter
{
    /// <summary>What they say, at least one, the most pressing first.</summary>
    public required IReadOnlyList<RegisterChangeFacts> Changes { get; init; }

    /// <summary>How many more there are than one mail can show.</summary>
    public int More { get; init; }
}

/// <summary>Something new in a register about one organisation.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="Register">The register, within a sentence, for example <c>Get Information about Schools</c>.</param>
/// <param name="AsOf">The day of the register's figures; <c>null</c> where it is not known.</param>
/// <param name="Change">What is new, as a sentence, for example <c>It is to close on 31 August 2026.</c></param>
/// <param name="Events">Its coming events that this concerns, the earliest first.</param>
public sealed record RegisterChangeFacts(NodeId OrganisationId, string Organisation, string Register, DateOnly? AsOf, string Change, IReadOnlyList<EventFacts> Events);
