using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which memberships are wanted.</summary>
public sealed class MembershipFilterInput : DocumentFilter<MembershipFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By the id of the school.</summary>
    public ValueOperations<NodeId>? SchoolId { get; init; }

    /// <summary>By the id of the trust.</summary>
    public ValueOperations<NodeId>? TrustId { get; init; }

    /// <summary>By the first day.</summary>
    public ComparableOperations<DateOnly>? From { get; init; }

    /// <summary>By the last day.</summary>
    public ComparableOperations<DateOnly>? Until { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }
}
