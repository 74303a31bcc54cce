using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which people are wanted.</summary>
public sealed class PersonFilterInput : DocumentFilter<PersonFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By name; accents, capitals and surplus spaces do not count.</summary>
    public TextOperations? Name { get; init; }

    /// <summary>By position, as it is written.</summary>
    public TextOperations? JobTitle { get; init; }

    /// <summary>By whether it is the account of a role.</summary>
    public BooleanOperations? RoleAccount { get; init; }

    /// <summary>By the id of the organisation the person works for.</summary>
    public ValueOperations<NodeId>? OrganisationId { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }
}
