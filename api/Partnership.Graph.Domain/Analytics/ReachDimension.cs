namespace Partnership.Graph.Domain.Analytics;

/// <summary>What reach can be grouped by.</summary>
public enum ReachDimension
{
    /// <summary>The area of the event's programme.</summary>
    Area,

    /// <summary>The school whose people came.</summary>
    School,

    /// <summary>The trust that school belonged to on the day of the event.</summary>
    SchoolTrust,

    /// <summary>The local authority that school lies in.</summary>
    LocalAuthority,

    /// <summary>The deprivation decile of the neighbourhood that school lies in.</summary>
    DeprivationDecile,

    /// <summary>The year group of the pupils who came.</summary>
    YearGroup,

    /// <summary>The term the event was in.</summary>
    Term,

    /// <summary>The kind of event.</summary>
    EventKind,
}
