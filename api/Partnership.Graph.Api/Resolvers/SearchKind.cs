namespace Partnership.Graph.Api.Resolvers;

/// <summary>What can be searched for; each member is named like the type of its documents.</summary>
public enum SearchKind
{
    /// <summary>School trusts.</summary>
    SchoolTrust,

    /// <summary>Schools.</summary>
    School,

    /// <summary>NHS trusts.</summary>
    NhsTrust,

    /// <summary>Integrated care boards.</summary>
    IntegratedCareBoard,

    /// <summary>Councils, charities, employers and universities.</summary>
    OtherPartner,

    /// <summary>Partnerships.</summary>
    Partnership,

    /// <summary>Programmes.</summary>
    Programme,

    /// <summary>People and role accounts.</summary>
    Person,

    /// <summary>Events.</summary>
    Event,
}
