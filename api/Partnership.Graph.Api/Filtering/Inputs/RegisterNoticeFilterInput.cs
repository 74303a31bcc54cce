using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which notices of registers are wanted.</summary>
public sealed class RegisterNoticeFilterInput : DocumentFilter<RegisterNoticeFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By what happened.</summary>
    public ValueOperations<RegisterNoticeKind>? Kind { get; init; }

    /// <summary>By the id of the organisation it happened to.</summary>
    public ValueOperations<NodeId>? OrganisationId { get; init; }

    /// <summary>By the day it happens.</summary>
    public ComparableOperations<DateOnly>? On { get; init; }

    /// <summary>By when an import noticed it.</summary>
    public ComparableOperations<DateTimeOffset>? RaisedAt { get; init; }

    /// <summary>By when people were told.</summary>
    public ComparableOperations<DateTimeOffset>? ToldAt { get; init; }

    /// <summary>By when it was settled; <c>null</c> is what is open.</summary>
    public ComparableOperations<DateTimeOffset>? SettledAt { get; init; }
}
