namespace Partnership.Graph.Domain.Organisations;

/// <summary>A member of a partnership that is neither school nor NHS.</summary>
public sealed record OtherPartner : Organisation
{
    /// <summary>What kind of organisation it is.</summary>
    public required OtherPartnerKind Kind { get; init; }
}

/// <summary>A kind of organisation that is neither school nor NHS.</summary>
public enum OtherPartnerKind
{
    /// <summary>A local authority.</summary>
    Council,

    /// <summary>A charity or voluntary group.</summary>
    Charity,

    /// <summary>An employer other than the NHS.</summary>
    Employer,

    /// <summary>A university or college.</summary>
    University,
}
