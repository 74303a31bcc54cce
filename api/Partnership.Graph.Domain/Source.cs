namespace Partnership.Graph.Domain;

/// <summary>Where a fact comes from, so that what is stated can be told from what is illustrative.</summary>
public enum Source
{
    /// <summary>Get Information About Schools, the Department for Education's register.</summary>
    Gias,

    /// <summary>The Organisation Data Service, the NHS's register of organisations.</summary>
    Ods,

    /// <summary>The English indices of deprivation 2019, of the Ministry of Housing, Communities and Local Government.</summary>
    Imd,

    /// <summary>GOV.UK, which publishes the bank holidays.</summary>
    GovUk,

    /// <summary>The published case study of Windsor Academy Trust and its NHS partners, 16 May 2024.</summary>
    CaseStudy,

    /// <summary>Made up to show how the product works; not a statement about anyone.</summary>
    Illustrative,

    /// <summary>Entered by a user of this system.</summary>
    User,
}
