using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Registers;

/// <summary>
/// A lower layer super output area of England: some 1,500 people who live next to each other, and how deprived the area is
/// among all of them. The codes are those of 2011, which the English indices of deprivation 2019 use; an area that has been
/// redrawn since has another code, and no decile.
/// </summary>
public sealed record Neighbourhood : Document
{
    /// <summary>The least and the most a decile can be.</summary>
    public const int MostDeprived = 1, LeastDeprived = 10;

    /// <summary>The statistical code of the area, for example <c>E01010213</c>.</summary>
    public required GssCode LsoaCode { get; init; }

    /// <summary>The tenth of all areas it lies in, from 1, the most deprived, to 10, the least.</summary>
    public required int DeprivationDecile { get; init; }

    /// <summary>The id of the area with code <paramref name="code"/>.</summary>
    public static NodeId IdOf(GssCode code) => NodeId.Of(nameof(Neighbourhood), code.Value);
}
