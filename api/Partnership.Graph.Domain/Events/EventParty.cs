using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Events;

/// <summary>
/// An organisation's part in an event. Part of the event's aggregate, so that start and status can be repeated here and
/// "the next events of this organisation" is one ordered read.
/// </summary>
public sealed record EventParty : Document
{
    /// <summary>The event.</summary>
    public required NodeId EventId { get; init; }

    /// <summary>The organisation.</summary>
    public required NodeId OrganisationId { get; init; }

    /// <summary>What the organisation does at the event.</summary>
    public required EventPartyRole Role { get; init; }

    /// <summary>The event's <see cref="Event.StartsAt"/>.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>The event's <see cref="Event.Status"/>.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>The id of the part of an organisation in an event, whether or not it has one.</summary>
    public static NodeId IdOf(NodeId eventId, NodeId organisation) =>
        NodeId.Of(nameof(EventParty), $"{eventId.Key}.{organisation.TypeName}.{organisation.Key}");

    /// <summary>
    /// The part of <paramref name="organisation"/> in <paramref name="of"/>. An organisation has one part in an event; the host
    /// is a party too.
    /// </summary>
    public static EventParty Of(Event of, NodeId organisation, EventPartyRole role) => new()
    {
        Id = IdOf(of.Id, organisation),
        AggregateId = of.AggregateId,
        Source = of.Source,
        AsOf = of.AsOf,
        EventId = of.Id,
        OrganisationId = organisation,
        Role = role,
        StartsAt = of.StartsAt,
        Status = of.Status,
    };
}

/// <summary>What an organisation does at an event.</summary>
public enum EventPartyRole
{
    /// <summary>It is held on the organisation's site.</summary>
    Host,

    /// <summary>The organisation sends the people who deliver it.</summary>
    Provider,

    /// <summary>The organisation's pupils, staff or parents are invited.</summary>
    Invited,
}
