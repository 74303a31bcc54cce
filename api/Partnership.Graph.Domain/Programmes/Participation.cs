using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>A school in a programme, from a day until a day. Part of the programme's aggregate.</summary>
public sealed record Participation : DatedEdge
{
    /// <summary>The programme.</summary>
    public required NodeId ProgrammeId { get; init; }

    /// <summary>The school.</summary>
    public required NodeId SchoolId { get; init; }

    /// <summary>What the school does in the programme.</summary>
    public required ParticipationRole Role { get; init; }
}

/// <summary>What a school does in a programme.</summary>
public enum ParticipationRole
{
    /// <summary>It leads the programme for the schools.</summary>
    Lead,

    /// <summary>It gives the place where the programme happens.</summary>
    Host,

    /// <summary>Its pupils, staff or parents take part.</summary>
    Participant,
}
