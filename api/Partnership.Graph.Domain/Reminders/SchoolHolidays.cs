using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>When a school, or every school of a trust, is closed, as far as it is known. Root of an aggregate of its own; one per organisation.</summary>
public sealed record SchoolHolidays : Document
{
    /// <summary>The school or school trust.</summary>
    public required NodeId OrganisationId { get; init; }

    /// <summary>The days it is closed, in order, without overlap; days outside them count as school days.</summary>
    public required IReadOnlyList<ClosedDays> Closed { get; init; }

    /// <summary>The id of an organisation's holidays.</summary>
    public static NodeId IdOf(NodeId organisation) => NodeId.Of(nameof(SchoolHolidays), $"{organisation.TypeName}.{organisation.Key}");
}

/// <summary>Days on which a school is closed; both ends count.</summary>
public sealed record ClosedDays
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }
}
