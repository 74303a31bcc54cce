using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.People;

/// <summary>A person in a role for something, from a day until a day. Part of the person's aggregate.</summary>
public sealed record RoleAssignment : DatedEdge
{
    /// <summary>The person.</summary>
    public required NodeId PersonId { get; init; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }

    /// <summary>What the role is for: an organisation, a school site, a partnership, a programme or an event.</summary>
    public required NodeId ScopeId { get; init; }

    /// <summary>The person who stands in while this one is away.</summary>
    public NodeId? DeputyId { get; init; }

    /// <summary>When the person is away, in order, without overlap.</summary>
    public IReadOnlyList<Absence> Away { get; init; } = [];
}

/// <summary>What a person does for an organisation, a partnership, a programme or an event.</summary>
public enum Role
{
    /// <summary>Keeps things on time and answers questions; gets the reminders.</summary>
    Coordinator,

    /// <summary>Leads the work.</summary>
    Lead,

    /// <summary>Backs the work with authority and money.</summary>
    Sponsor,

    /// <summary>Heads the organisation.</summary>
    ChiefExecutive,

    /// <summary>Gives care or vaccinations.</summary>
    Clinician,

    /// <summary>Trains pupils as champions, for example Asthma Champions.</summary>
    ChampionTrainer,

    /// <summary>Advises without answering for the work.</summary>
    Adviser,
}

/// <summary>Days on which a person is away; both ends count.</summary>
public sealed record Absence
{
    /// <summary>The first day away.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day away.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(Absence other) => From <= other.Until && other.From <= Until;
}
