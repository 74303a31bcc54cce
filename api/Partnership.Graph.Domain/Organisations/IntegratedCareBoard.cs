using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Organisations;

/// <summary>The NHS body that plans health services for an area.</summary>
public sealed record IntegratedCareBoard : Organisation
{
    /// <summary>The code of the Organisation Data Service; the key of <see cref="Document.Id"/>.</summary>
    public required OdsCode OdsCode { get; init; }

    /// <summary>The statistical code of the board's area.</summary>
    public GssCode? GssCode { get; init; }

    /// <summary>The id of the board with code <paramref name="code"/>.</summary>
    public static NodeId IdOf(OdsCode code) => NodeId.Of(nameof(IntegratedCareBoard), code.Value);
}
