using System.Linq.Expressions;
using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which events are wanted.</summary>
public sealed class EventFilterInput : DocumentFilter<EventFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By name; accents, capitals and surplus spaces do not count.</summary>
    public TextOperations? Name { get; init; }

    /// <summary>By kind.</summary>
    public ValueOperations<EventKind>? Kind { get; init; }

    /// <summary>By where it stands.</summary>
    public ValueOperations<EventStatus>? Status { get; init; }

    /// <summary>By the date at the venue.</summary>
    public ComparableOperations<DateOnly>? Date { get; init; }

    /// <summary>By the instant it begins.</summary>
    public ComparableOperations<DateTimeOffset>? StartsAt { get; init; }

    /// <summary>By the instant it ends.</summary>
    public ComparableOperations<DateTimeOffset>? EndsAt { get; init; }

    /// <summary>By venue, as it is written.</summary>
    public TextOperations? Venue { get; init; }

    /// <summary>By how many people can take part.</summary>
    public ComparableOperations<int>? Capacity { get; init; }

    /// <summary>By how often it was moved.</summary>
    public ComparableOperations<int>? ScheduleRevision { get; init; }

    /// <summary>By the id of the partnership that holds it.</summary>
    public ValueOperations<NodeId>? PartnershipId { get; init; }

    /// <summary>By the id of the programme it belongs to.</summary>
    public ValueOperations<NodeId>? ProgrammeId { get; init; }

    /// <summary>By the id of the organisation on whose site it is held.</summary>
    public ValueOperations<NodeId>? HostId { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }

    // Events are ordered by the instant they begin, which follows from their date wherever they are held: with this a page from a
    // day on begins there, and not with the first event ever.
    private protected override void AddImplied(FilterConditions conditions, ParameterExpression document)
    {
        var exact = Date?.Eq is { IsGiven: true, Value: var day } ? day : null;
        if (Latest(Date?.Gte, Date?.Gt, exact) is { } first)
            conditions.AddCounted(Expression.GreaterThanOrEqual(StartsAtOf(document), FilterValue.Of(LocalTimes.EarliestOn(first))));
        if (Earliest(Date?.Lte, Date?.Lt, exact) is { } last)
            conditions.AddCounted(Expression.LessThan(StartsAtOf(document), FilterValue.Of(LocalTimes.EndOf(last))));
    }

    private static MemberExpression StartsAtOf(ParameterExpression document) => Expression.Property(document, nameof(Event.StartsAt));

    private static DateOnly? Latest(params ReadOnlySpan<DateOnly?> days)
    {
        DateOnly? latest = null;
        foreach (var day in days)
            latest = latest is null || day > latest ? day ?? latest : latest;
        return latest;
    }

    private static DateOnly? Earliest(params ReadOnlySpan<DateOnly?> days)
    {
        DateOnly? earliest = null;
        foreach (var day in days)
            earliest = earliest is null || day < earliest ? day ?? earliest : earliest;
        return earliest;
    }
}
