using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Registers;

/// <summary>An organisation of a register with what is known better here.</summary>
public sealed record CorrectionState : AggregateState
{
    /// <summary>The organisation as it is shown.</summary>
    public required Organisation Organisation { get; init; }

    /// <summary>What is known better; <c>null</c> for nothing.</summary>
    public LocalCorrection? Correction { get; init; }

    /// <summary>The deciles of the neighbourhoods that the school lies in, by the register or by a correction, as far as they are known.</summary>
    public IReadOnlyDictionary<GssCode, int> Deciles { get; init; } = new Dictionary<GssCode, int>();

    /// <inheritdoc/>
    public override Document Root => Organisation;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => Correction is null ? [Organisation] : [Organisation, Correction];

    /// <summary>The organisation with the deprivation of the neighbourhood it says it lies in.</summary>
    internal Organisation Placed(Organisation shown) => shown is School school && school.LsoaCode != ((School)Organisation).LsoaCode
        ? school with { DeprivationDecile = school.LsoaCode is { } code && Deciles.TryGetValue(code, out var decile) ? decile : null }
        : shown;
}
