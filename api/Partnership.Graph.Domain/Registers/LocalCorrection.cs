using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Registers;

/// <summary>
/// What people here know better than the register about one organisation. It is kept beside what the register says, in the
/// organisation's aggregate: the organisation shows the correction, and an import changes only what lies under it.
/// </summary>
public sealed record LocalCorrection : Document
{
    /// <summary>The organisation that is corrected.</summary>
    public required NodeId OrganisationId { get; init; }

    /// <summary>The fields that are corrected, each once.</summary>
    public required IReadOnlyList<CorrectedField> Fields { get; init; }

    /// <summary>The id of the correction of <paramref name="organisation"/>.</summary>
    public static NodeId IdOf(NodeId organisation) => NodeId.Of(nameof(LocalCorrection), $"{organisation.TypeName}.{organisation.Key}");
}

/// <summary>One field that is known better here.</summary>
/// <param name="Name">The field, as the schema spells it.</param>
/// <param name="Value">What is shown; <c>null</c> for nothing.</param>
/// <param name="RegisterValue">What the register says now; <c>null</c> for nothing.</param>
public sealed record CorrectedField(string Name, string? Value, string? RegisterValue);
