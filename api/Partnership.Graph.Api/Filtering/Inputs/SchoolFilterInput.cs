using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which schools are wanted.</summary>
public sealed class SchoolFilterInput : DocumentFilter<SchoolFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By name; accents, capitals and surplus spaces do not count.</summary>
    public TextOperations? Name { get; init; }

    /// <summary>By status.</summary>
    public ValueOperations<OrganisationStatus>? Status { get; init; }

    /// <summary>By postcode.</summary>
    public ValueOperations<Postcode>? Postcode { get; init; }

    /// <summary>By the day it began.</summary>
    public ComparableOperations<DateOnly>? OpenedOn { get; init; }

    /// <summary>By the day it ended.</summary>
    public ComparableOperations<DateOnly>? ClosedOn { get; init; }

    /// <summary>By reference number.</summary>
    public ValueOperations<Urn>? Urn { get; init; }

    /// <summary>By the code of the local authority.</summary>
    public ValueOperations<LocalAuthorityCode>? LocalAuthorityCode { get; init; }

    /// <summary>By the name of the local authority, as the register writes it.</summary>
    public TextOperations? LocalAuthority { get; init; }

    /// <summary>By stage of education.</summary>
    public ValueOperations<SchoolPhase>? Phase { get; init; }

    /// <summary>By kind of school, in the register's words.</summary>
    public TextOperations? Type { get; init; }

    /// <summary>By the lowest age it admits.</summary>
    public ComparableOperations<int>? LowestAge { get; init; }

    /// <summary>By the highest age it admits.</summary>
    public ComparableOperations<int>? HighestAge { get; init; }

    /// <summary>By the number of pupils on roll.</summary>
    public ComparableOperations<int>? PupilCount { get; init; }

    /// <summary>By the deprivation decile of its neighbourhood.</summary>
    public ComparableOperations<int>? DeprivationDecile { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }
}
