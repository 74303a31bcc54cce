using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Events;

/// <summary>
/// Pupils meet people at work, at an event: what kind of meeting it was and what was part of it. Part of the event's
/// aggregate. Whether it counts towards a Gatsby benchmark is decided by <see cref="GatsbyAssessment"/>.
/// </summary>
public sealed record Encounter : Document
{
    /// <summary>The event.</summary>
    public required NodeId EventId { get; init; }

    /// <summary>Whether pupils met people at school or at their place of work.</summary>
    public required EncounterSetting Setting { get; init; }

    /// <summary>The professions pupils met.</summary>
    public required IReadOnlyList<string> ProfessionsMet { get; init; }

    /// <summary>Whether pupils asked and were asked.</summary>
    public required bool TwoWay { get; init; }

    /// <summary>Whether pupils did a task and got feedback on it.</summary>
    public required bool TaskWithFeedback { get; init; }

    /// <summary>Whether it was written down beforehand what pupils were to learn.</summary>
    public required bool OutcomesDefined { get; init; }

    /// <summary>The year groups who took part, youngest first.</summary>
    public required IReadOnlyList<YearGroup> YearGroups { get; init; }

    /// <summary>Whether it counts towards its Gatsby benchmark.</summary>
    public GatsbyAssessment Gatsby => GatsbyAssessment.Of(this);
}

/// <summary>Where pupils meet people at work.</summary>
public enum EncounterSetting
{
    /// <summary>At school or online: an encounter with employers and employees (benchmark 5).</summary>
    School,

    /// <summary>At a place of work: an experience of the workplace (benchmark 6).</summary>
    Workplace,
}
