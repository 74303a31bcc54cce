using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Attention;

/// <summary>What is asked for, and when.</summary>
/// <param name="Now">The present instant.</param>
/// <param name="Today">The day it is in England.</param>
/// <param name="Organisation">Only what concerns this organisation; <c>null</c> for all.</param>
/// <param name="PartnershipId">Only what belongs to this partnership; <c>null</c> for all.</param>
/// <param name="DueOn">Only what is due on such days; <c>null</c> for all.</param>
/// <param name="Severities">Only what is as pressing as one of these; <c>null</c> for all.</param>
public sealed record AttentionScope(
    DateTimeOffset Now, DateOnly Today, OrganisationConcern? Organisation = null, NodeId? PartnershipId = null, ComparableOperations<DateOnly>? DueOn = null,
    IReadOnlyList<AttentionSeverity>? Severities = null);
