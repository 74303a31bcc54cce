using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Events;

/// <summary>What a clinic is to offer.</summary>
/// <param name="Offer">What is offered; each once.</param>
public sealed record PlannedService(ClinicOffer Offer)
{
    /// <summary>What is offered in words; needed where <see cref="Offer"/> is <see cref="ClinicOffer.Other"/>.</summary>
    public string? Description { get; init; }

    /// <summary>The year groups it is for; none for everyone.</summary>
    public IReadOnlyList<YearGroup>? YearGroups { get; init; }
}

/// <summary>How many people of an audience are expected, or came: a number, never names.</summary>
/// <param name="Audience">Who is counted.</param>
/// <param name="Count">How many, from 0.</param>
public sealed record Counted(Audience Audience, int Count)
{
    /// <summary>The year group counted; only of pupils.</summary>
    public YearGroup? YearGroup { get; init; }

    /// <summary>The school whose people are counted.</summary>
    public NodeId? SchoolId { get; init; }

    /// <summary>The id of the head-count of an event: there is one for each audience, year group and school.</summary>
    internal NodeId IdIn(NodeId happening) => NodeId.Of(
        nameof(Attendance), string.Join('.', new[] { happening.Key, Audience.ToString(), YearGroup?.ToString(), SchoolId?.Key }.OfType<string>()));
}

/// <summary>A careers encounter that was part of an event.</summary>
/// <param name="Setting">Whether pupils met people at school or at their place of work.</param>
/// <param name="ProfessionsMet">The professions pupils met.</param>
/// <param name="TwoWay">Whether pupils asked and were asked.</param>
/// <param name="TaskWithFeedback">Whether pupils did a task and got feedback on it.</param>
/// <param name="OutcomesDefined">Whether it was written down beforehand what pupils were to learn.</param>
public sealed record HeldEncounter(EncounterSetting Setting, IReadOnlyList<string> ProfessionsMet, bool TwoWay, bool TaskWithFeedback, bool OutcomesDefined)
{
    /// <summary>The year groups who took part.</summary>
    public IReadOnlyList<YearGroup>? YearGroups { get; init; }
}
